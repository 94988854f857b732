/*
 * Reads an INI file through Windows' profile API and prints every section, key and value: one line each, fields
 * separated by tabs, every character beyond ASCII letters and digits as %XXXX (UTF-16).
 *
 *   read-profile.exe C:\full\path.ini
 */
#include <ctype.h>
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

enum { ROOM = 1 << 16 };

static wchar_t sections[ROOM], keys[ROOM], value[ROOM];

static void field(const wchar_t *text, char end)
{
    for (; *text; text++) {
        if (*text < 128 && isalnum(*text)) putchar(*text);
        else printf("%%%04x", (unsigned)*text);
    }
    putchar(end);
}

int wmain(int count, wchar_t **arguments)
{
    if (count != 2) return 2;
    GetPrivateProfileSectionNamesW(sections, ROOM, arguments[1]);
    for (const wchar_t *section = sections; *section; section += wcslen(section) + 1) {
        GetPrivateProfileStringW(section, NULL, L"", keys, ROOM, arguments[1]);
        for (const wchar_t *key = keys; *key; key += wcslen(key) + 1) {
            GetPrivateProfileStringW(section, key, L"<missing>", value, ROOM, arguments[1]);
            field(section, '\t');
            field(key, '\t');
            field(value, '\n');
        }
    }
    return 0;
}
