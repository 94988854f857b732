/*
 * Stands before Wine's cscript.exe, which knows no //T: and tells nobody what it runs. For each script it notes the call
 * in calls.txt, both places in places.txt and, where keep-environment.txt is there, the environment in environment.txt;
 * then it does what host.txt plans for this call, or runs the script.
 *
 * A line of host.txt: <script> <verb or -> <first call>[-<last call>] <what> [<argument>], where <what> is
 *   exit <code> <text>   ends as a script host does that is blocked: the script does not run
 *   hang <code>          never ends by itself; //T: ends it with <code>
 *   until <text>         runs the script as soon as the log has <text>
 *   delete <path>        deletes a file, and runs the script
 */
#include <stdio.h>
#include <wchar.h>
#include "real-program.h"
#include <oleauto.h>
#include <shellapi.h>

#define HERE L"C:\\esupack-test\\"

static wchar_t script[MAX_PATH], name[64], given[2048];
static int limit;

static FILE *append(const wchar_t *path)
{
    FILE *file;
    /* Fails while somebody else writes, or a test reads. */
    for (int i = 0; i < 500; i++, Sleep(20))
        if ((file = _wfopen(path, L"ab")) != NULL) return file;
    exit(98);
}

static void note(const wchar_t *path, const wchar_t *first, const wchar_t *second)
{
    FILE *file = append(path);
    fprintf(file, "%ls%ls%ls\r\n", first, *second ? L" " : L"", second);
    fclose(file);
}

static void read_arguments(int count, wchar_t **arguments)
{
    for (int i = 1; i < count; i++) {
        if (!*script && wcsncmp(arguments[i], L"//", 2) == 0) {
            if (_wcsnicmp(arguments[i], L"//T:", 4) == 0) limit = _wtoi(arguments[i] + 4);
        } else if (!*script) {
            GetFullPathNameW(arguments[i], MAX_PATH, script, NULL);
            const wchar_t *base = wcsrchr(script, L'\\');
            wcsncpy(name, base ? base + 1 : script, 63);
            if (wcsrchr(name, L'.')) *wcsrchr(name, L'.') = 0;
        } else {
            wcscat(wcscat(given, *given ? L" " : L""), arguments[i]);
        }
    }
}

/* How many calls with this verb there were, this one included. */
static int number_of_calls(const char *call)
{
    char line[4096];
    int count = 0;
    FILE *file = _wfopen(HERE L"calls.txt", L"rb");
    while (file && fgets(line, sizeof(line), file))
        if (strncmp(line, call, strlen(call)) == 0 && strchr(" \r", line[strlen(call)])) count++;
    if (file) fclose(file);
    return count;
}

static void keep_environment(const char *call)
{
    if (GetFileAttributesW(HERE L"keep-environment.txt") == INVALID_FILE_ATTRIBUTES) return;
    FILE *file = append(HERE L"environment.txt");
    for (wchar_t *line = GetEnvironmentStringsW(); *line; line += wcslen(line) + 1)
        fprintf(file, "%s: %ls\r\n", call, line);
    fclose(file);
}

static int log_has(const char *text)
{
    static char log[1 << 20];
    FILE *file = _wfopen(L"C:\\windows\\logs\\esupack\\esu-windows-10-year-2.log", L"rb");
    size_t size = file ? fread(log, 1, sizeof(log) - 1, file) : 0;
    if (file) fclose(file);
    log[size] = 0;
    return strstr(log, text) != NULL;
}

static void do_as_planned(const char *call)
{
    char line[512], planned[128], verb[64], what[32], argument[256];
    int number = number_of_calls(call);
    FILE *file = _wfopen(HERE L"host.txt", L"rb");
    while (file && fgets(line, sizeof(line), file)) {
        int first, last, read = 0;
        if (sscanf(line, "%127s %63s %d-%d %31s %n", planned, verb, &first, &last, what, &read) < 5) continue;
        if (strcmp(verb, "-") != 0) strcat(strcat(planned, " "), verb);
        if (strcmp(planned, call) != 0 || number < first || number > last) continue;
        strcpy(argument, line + read);
        argument[strcspn(argument, "\r\n")] = 0;
        if (strcmp(what, "until") == 0) {
            for (int i = 0; i < 600 && !log_has(argument); i++) Sleep(100);
            break;
        }
        if (strcmp(what, "delete") == 0) {
            DeleteFileA(argument);
            break;
        }
        if (strcmp(what, "hang") == 0 && limit == 0) Sleep(INFINITE);
        if (strcmp(what, "hang") == 0) note(HERE L"calls.txt", L"stopped by", L"//T:");
        const char *text = strchr(argument, ' ');
        if (text) puts(text + 1);
        exit(atoi(argument));
    }
    if (file) fclose(file);
}

/* Wine's programs and libraries register the types of their objects whenever they start: half of all that a script asks of Wine's server. */
static HRESULT WINAPI load_types(const wchar_t *path, ITypeLib **types) { return LoadTypeLibEx(path, REGKIND_NONE, types); }

/* shell32.dll has it from shcore.dll, and brings two more libraries. */
static wchar_t **WINAPI divided(const wchar_t *line, int *count)
{
    return ((wchar_t **(WINAPI *)(const wchar_t *, int *))GetProcAddress(LoadLibraryW(L"shcore.dll"), "CommandLineToArgvW"))(line, count);
}

static const struct instead replacements[] = { { "LoadTypeLib", load_types }, { "CommandLineToArgvW", divided }, { "WriteConsoleW", no_console }, { NULL, NULL } };

/* Wine's refuses //T:. */
static void hide_limit(void)
{
    wchar_t *bound = wcsstr(GetCommandLineW(), L"//T:");
    for (; bound && *bound && *bound != L' '; bound++) *bound = L' ';
}

int main(void)
{
    int count;
    wchar_t **arguments = divided(GetCommandLineW(), &count);
    wchar_t own[MAX_PATH];
    char call[128];

    read_arguments(count, arguments);
    /* The tests' own scripts are no calls. */
    if (_wcsnicmp(script, HERE, wcslen(HERE)) != 0) {
        GetModuleFileNameW(NULL, own, MAX_PATH);
        note(HERE L"calls.txt", name, given);
        note(HERE L"places.txt", _wcslwr(own), _wcslwr(script));
        sprintf(call, "%ls%s%.*ls", name, *given ? " " : "", (int)wcscspn(given, L" "), given);
        keep_environment(call);
        do_as_planned(call);
    }
    hide_limit();
    if (!is_plain()) resolve_imports((char *)LoadLibraryW(L"vbscript.dll"), replacements, TRUE);
    return run_real_program(HERE L"wine\\cscript.exe", replacements);
}
