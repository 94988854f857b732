/*
 * Stands before Wine's cmd.exe, which starts a second one from the first for the program of `for /f`; Windows starts one.
 * And it saves questions to Wine's server, of which there would be one for each line that is read on the way to a label, three
 * for each command, and a line of the process trace for each variable: see the replacements below.
 * Without a C library, as that cmd.exe.
 */
#include "real-program.h"

/* ---- Batch files are read once. One that a program deletes is found missing at the next command, as with Wine. ---- */

struct file { wchar_t path[MAX_PATH]; char *content; DWORD size; int seen; };
struct opened { const struct file *file; LONGLONG position; };

static struct file files[4];
static struct opened opened[64];
static int programs_started;

static struct opened *opened_by(HANDLE handle)
{
    struct opened *each = handle;
    return each >= opened && each < opened + 64 ? each : NULL;
}

static const struct file *content_of(const wchar_t *path)
{
    int i = 0;
    for (; i < 4 && *files[i].path; i++) {
        if (lstrcmpW(files[i].path, path) != 0) continue;
        if (files[i].seen != programs_started && GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES) return NULL;
        files[i].seen = programs_started;
        return &files[i];
    }
    HANDLE handle = i < 4 ? CreateFileW(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_EXISTING, 0, NULL) : INVALID_HANDLE_VALUE;
    if (handle == INVALID_HANDLE_VALUE) return NULL;
    files[i].size = GetFileSize(handle, NULL);
    files[i].content = HeapAlloc(GetProcessHeap(), 0, files[i].size);
    ReadFile(handle, files[i].content, files[i].size, &files[i].size, NULL);
    CloseHandle(handle);
    lstrcpynW(files[i].path, path, MAX_PATH);
    return &files[i];
}

static BOOL is_batch_file(const wchar_t *path)
{
    int length = lstrlenW(path);
    return length > 4 && length < MAX_PATH && lstrcmpiW(path + length - 4, L".bat") == 0;
}

static HANDLE WINAPI create_file(const wchar_t *path, DWORD access, DWORD sharing, SECURITY_ATTRIBUTES *security, DWORD creation, DWORD flags, HANDLE template)
{
    const struct file *file = access == GENERIC_READ && creation == OPEN_EXISTING && is_batch_file(path) ? content_of(path) : NULL;
    for (struct opened *each = opened; file && each < opened + 64; each++) {
        if (each->file) continue;
        each->file = file;
        each->position = 0;
        return each;
    }
    return CreateFileW(path, access, sharing, security, creation, flags, template);
}

static BOOL WINAPI set_file_pointer(HANDLE handle, LARGE_INTEGER distance, LARGE_INTEGER *reached, DWORD from)
{
    struct opened *here = opened_by(handle);
    if (!here) return SetFilePointerEx(handle, distance, reached, from);
    here->position = distance.QuadPart + (from == FILE_CURRENT ? here->position : from == FILE_END ? here->file->size : 0);
    if (reached) reached->QuadPart = here->position;
    return TRUE;
}

static BOOL WINAPI read_file(HANDLE handle, void *buffer, DWORD size, DWORD *read, OVERLAPPED *overlapped)
{
    struct opened *here = opened_by(handle);
    if (!here) return ReadFile(handle, buffer, size, read, overlapped);
    LONGLONG left = here->file->size - here->position;
    *read = left < 0 ? 0 : left < size ? left : size;
    __movsb(buffer, (BYTE *)here->file->content + here->position, *read);
    here->position += *read;
    return TRUE;
}

static BOOL WINAPI close_handle(HANDLE handle)
{
    struct opened *here = opened_by(handle);
    if (!here) return CloseHandle(handle);
    here->file = NULL;
    return TRUE;
}

static BOOL WINAPI create_process(const wchar_t *program, wchar_t *line, SECURITY_ATTRIBUTES *of_process, SECURITY_ATTRIBUTES *of_thread,
                                  BOOL inherit, DWORD flags, void *environment, const wchar_t *folder, STARTUPINFOW *startup, PROCESS_INFORMATION *process)
{
    programs_started++;
    return CreateProcessW(program, line, of_process, of_thread, inherit, flags, environment, folder, startup, process);
}

/* ---- Of setlocal and endlocal, which set all variables anew, kernelbase.dll would write a line of trace for each. ---- */

NTSTATUS NTAPI RtlSetEnvironmentVariable(wchar_t **environment, UNICODE_STRING *name, UNICODE_STRING *value);

static BOOL WINAPI set_variable(const wchar_t *name, const wchar_t *value)
{
    UNICODE_STRING own_name, own_value;
    RtlInitUnicodeString(&own_name, name);
    RtlInitUnicodeString(&own_value, value);
    return RtlSetEnvironmentVariable(NULL, &own_name, value ? &own_value : NULL) == 0;
}

/* ---- Libraries that few commands need are loaded by these. ---- */

LATE("advapi32.dll", LookupAccountSidW)
LATE("advapi32.dll", RegDeleteKeyW)
LATE("shell32.dll", FindExecutableW)
LATE("shell32.dll", SHFileOperationW)
LATE("shell32.dll", ShellExecuteExW)
LATE("user32.dll", wsprintfW)

/* It asks for nothing else: every program that a test runs writes to the console, so cmd.exe waits for its end. */
static DWORD_PTR WINAPI kind_of_program(void) { return IMAGE_NT_SIGNATURE; }

static const struct instead replacements[] = {
    { "CreateFileW", create_file }, { "SetFilePointerEx", set_file_pointer }, { "ReadFile", read_file }, { "CloseHandle", close_handle },
    { "CreateProcessW", create_process },
    { "VerifyConsoleIoHandle", no_console }, { "ReadConsoleW", no_console }, { "WriteConsoleW", no_console }, { "GetConsoleMode", no_console },
    { "SetEnvironmentVariableW", set_variable },
    { "LookupAccountSidW", late_LookupAccountSidW }, { "RegDeleteKeyW", late_RegDeleteKeyW }, { "FindExecutableW", late_FindExecutableW },
    { "SHFileOperationW", late_SHFileOperationW }, { "SHGetFileInfoW", kind_of_program }, { "ShellExecuteExW", late_ShellExecuteExW },
    { "wsprintfW", late_wsprintfW },
    { NULL, NULL },
};

void start(void)
{
    static const wchar_t second[] = L" /c CMD.EXE /C ";
    for (wchar_t *line = GetCommandLineW(); *line; line++) {
        int i = 0;
        while (second[i] && line[i] == second[i]) i++;
        if (second[i]) continue;
        for (i = 4; second[i]; i++) line[i] = L' ';
        break;
    }
    ExitProcess(run_real_program(L"C:\\esupack-test\\wine\\cmd.exe", replacements));
}
