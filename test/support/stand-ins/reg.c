/* Stands before Wine's reg.exe, which would load seven libraries for a text of its own. Without a C library, as that reg.exe. */
#include "real-program.h"

/* ---- What it writes reaches the reader at once, not word by word: each is ten questions to Wine's server. ---- */

static char written[65536];
static DWORD length;

static void flush(void)
{
    DWORD done;
    if (length) WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), written, length, &done, NULL);
    length = 0;
}

static BOOL WINAPI write_file(HANDLE handle, const void *buffer, DWORD size, DWORD *done, OVERLAPPED *overlapped)
{
    if (handle != GetStdHandle(STD_OUTPUT_HANDLE)) return WriteFile(handle, buffer, size, done, overlapped);
    if (length + size > sizeof(written)) flush();
    if (size > sizeof(written)) return WriteFile(handle, buffer, size, done, overlapped);
    __movsb((BYTE *)written + length, buffer, size);
    length += size;
    *done = size;
    return TRUE;
}

static void end(int code)
{
    flush();
    ExitProcess(code);
}

/* ---- As delayimp.h has it. ---- */

struct delayed { DWORD attributes, library, module, functions, names; };

void *WINAPI ResolveDelayLoadedAPI(void *, const void *, void *, void *, void **, DWORD);

static void *WINAPI resolve_delayed(char *image, const struct delayed *from, void *hook, void *failure, void **function, DWORD flags)
{
    ULONG_PTR *names = (void *)(image + from->names);
    const char *name = ((IMAGE_IMPORT_BY_NAME *)(image + names[function - (void **)(image + from->functions)]))->Name;
    void *found = GetProcAddress(GetModuleHandleW(L"kernelbase.dll"), name);
    return found ? *function = found : ResolveDelayLoadedAPI(image, from, hook, failure, function, flags);
}

LATE("advapi32.dll", RegDeleteKeyW)

static const struct instead replacements[] = {
    { "ResolveDelayLoadedAPI", resolve_delayed }, { "RegDeleteKeyW", late_RegDeleteKeyW }, { "WriteConsoleW", no_console },
    { "WriteFile", write_file }, { "exit", end }, { NULL, NULL },
};

void start(void)
{
    end(run_real_program(L"C:\\esupack-test\\wine\\reg.exe", replacements));
}
