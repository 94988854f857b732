/*
 * Runs programs one after the other in one Windows. For each line on standard input it does what
 * C:\esupack-test\request.txt says (UTF-8, fields divided by tabs), and answers with a line:
 *   key <HKLM or HKCU> <path>        makes a key, or goes to one that is there
 *   value <name> <type> <text>       sets a value of that key: sz, dword (decimal) or multi (texts divided by \x01)
 *   run <folder> <command line>      starts a program there, whose output goes to screen.txt, and waits for its end
 * Then it writes what is below HKLM\SOFTWARE\esupack to stamp.txt, ends whatever the program left running, and puts the
 * registry back: no run finds anything of the one before. The answer is the exit code, all 32 bits, or what went wrong.
 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

#define HERE L"C:\\esupack-test\\"
#define STAMP L"SOFTWARE\\esupack"
#define LIMIT_IN_MILLISECONDS 110000

struct value { wchar_t name[256]; DWORD type, size; BYTE data[8192]; struct value *next; };

/* A key that a request names, as it was: its values, or the uppermost key that was not there. */
struct key { HKEY root; wchar_t path[512], missing[512]; struct value *values; struct key *before; };

static struct key *keys;

static HKEY open_key(HKEY root, const wchar_t *path)
{
    HKEY key;
    return RegOpenKeyExW(root, path, 0, KEY_ALL_ACCESS, &key) == ERROR_SUCCESS ? key : NULL;
}

static struct value *values_of(HKEY key)
{
    struct value *all = NULL;
    for (DWORD i = 0;; i++) {
        struct value *one = calloc(1, sizeof(*one));
        DWORD length = 256;
        one->size = sizeof(one->data);
        if (RegEnumValueW(key, i, one->name, &length, NULL, &one->type, one->data, &one->size) != ERROR_SUCCESS) return all;
        one->next = all;
        all = one;
    }
}

static HKEY remember(HKEY root, const wchar_t *path)
{
    struct key *one = calloc(1, sizeof(*one));
    HKEY key = open_key(root, path);
    one->root = root;
    one->before = keys;
    keys = one;
    wcscpy(one->path, path);
    if (key) {
        one->values = values_of(key);
        return key;
    }
    wcscpy(one->missing, path);
    for (wchar_t parent[512], *end; (end = wcsrchr(wcscpy(parent, one->missing), L'\\')); wcscpy(one->missing, parent)) {
        *end = 0;
        if (!(key = open_key(root, parent))) continue;
        RegCloseKey(key);
        break;
    }
    return RegCreateKeyExW(root, path, 0, NULL, 0, KEY_ALL_ACCESS, NULL, &key, NULL) == ERROR_SUCCESS ? key : NULL;
}

static void put_back(void)
{
    RegDeleteTreeW(HKEY_LOCAL_MACHINE, STAMP);
    for (; keys; keys = keys->before) {
        HKEY key = *keys->missing ? NULL : open_key(keys->root, keys->path);
        if (!key) RegDeleteTreeW(keys->root, keys->missing);
        for (struct value *now = key ? values_of(key) : NULL; now; now = now->next) RegDeleteValueW(key, now->name);
        for (struct value *old = key ? keys->values : NULL; old; old = old->next)
            RegSetValueExW(key, old->name, 0, old->type, old->data, old->size);
        RegCloseKey(key);
    }
}

static void set_value(HKEY key, const wchar_t *name, const wchar_t *type, wchar_t *text)
{
    DWORD number = _wtoi(text), size = (wcslen(text) + 1) * sizeof(*text);
    if (wcscmp(type, L"dword") == 0) RegSetValueExW(key, name, 0, REG_DWORD, (BYTE *)&number, sizeof(number));
    if (wcscmp(type, L"sz") == 0) RegSetValueExW(key, name, 0, REG_SZ, (BYTE *)text, size);
    if (wcscmp(type, L"multi") != 0) return;
    for (wchar_t *each = text; *each; each++) if (*each == 1) *each = 0;
    RegSetValueExW(key, name, 0, REG_MULTI_SZ, (BYTE *)text, size);
}

/* As reg.exe shows it: only texts. */
static void write_stamp(FILE *file, HKEY parent, const wchar_t *path)
{
    wchar_t name[256];
    HKEY key = open_key(parent, path);
    for (struct value *each = key ? values_of(key) : NULL; each; each = each->next)
        if (each->type == REG_SZ) fprintf(file, "    %ls    REG_SZ    %ls\r\n", each->name, (wchar_t *)each->data);
    for (DWORD i = 0, length = 256; key && RegEnumKeyExW(key, i, name, &length, NULL, NULL, NULL, NULL) == ERROR_SUCCESS; i++, length = 256)
        write_stamp(file, key, name);
    RegCloseKey(key);
}

static const char *run(const wchar_t *folder, wchar_t *line)
{
    static char answer[16];
    SECURITY_ATTRIBUTES inherited = { sizeof(inherited), NULL, TRUE };
    HANDLE screen = CreateFileW(HERE L"screen.txt", GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, CREATE_ALWAYS, 0, NULL);
    HANDLE nothing = CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, NULL);
    STARTUPINFOW startup = { .cb = sizeof(startup), .dwFlags = STARTF_USESTDHANDLES, .hStdInput = nothing, .hStdOutput = screen, .hStdError = screen };
    PROCESS_INFORMATION process;
    HANDLE job = CreateJobObjectW(NULL, NULL);
    DWORD code = 0;
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, folder, &startup, &process)) return "not started";
    AssignProcessToJobObject(job, process.hProcess);
    ResumeThread(process.hThread);
    BOOL ended = WaitForSingleObject(process.hProcess, LIMIT_IN_MILLISECONDS) == WAIT_OBJECT_0;
    GetExitCodeProcess(process.hProcess, &code);
    TerminateJobObject(job, 0);
    sprintf(answer, "%d", (int)code);
    for (HANDLE *each = (HANDLE[]){ screen, nothing, job, process.hThread, process.hProcess, NULL }; *each; each++) CloseHandle(*each);
    return ended ? answer : "never ended";
}

static wchar_t *field(wchar_t **rest)
{
    wchar_t *start = *rest, *end = wcschr(start, L'\t');
    *rest = end ? end + 1 : start + wcslen(start);
    if (end) *end = 0;
    return start;
}

static const char *carry_out(void)
{
    static char bytes[65536];
    static wchar_t line[65536];
    const char *answer = "asked for nothing";
    HKEY key = NULL;
    FILE *file = _wfopen(HERE L"request.txt", L"rb");
    while (file && fgets(bytes, sizeof(bytes), file)) {
        bytes[strcspn(bytes, "\r\n")] = 0;
        MultiByteToWideChar(CP_UTF8, 0, bytes, -1, line, 65536);
        wchar_t *rest = line, *what = field(&rest), *first = field(&rest);
        if (wcscmp(what, L"key") == 0) {
            RegCloseKey(key);
            key = remember(wcscmp(first, L"HKCU") == 0 ? HKEY_CURRENT_USER : HKEY_LOCAL_MACHINE, rest);
        }
        if (wcscmp(what, L"value") == 0) {
            wchar_t *type = field(&rest);
            set_value(key, first, type, rest);
        }
        if (wcscmp(what, L"run") == 0) answer = run(first, rest);
    }
    RegCloseKey(key);
    if (file) fclose(file);
    file = _wfopen(HERE L"stamp.txt", L"wb");
    write_stamp(file, HKEY_LOCAL_MACHINE, STAMP);
    fclose(file);
    put_back();
    return answer;
}

int main(void)
{
    char line[16];
    /* As long as a program has the desktop, no other starts explorer.exe for it. */
    GetDesktopWindow();
    while (fgets(line, sizeof(line), stdin)) {
        puts(carry_out());
        fflush(stdout);
    }
    return 0;
}
