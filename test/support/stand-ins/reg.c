/* Stands before Wine's reg.exe, which would load seven libraries for a text of its own. Without a C library, as that reg.exe. */
#include "real-program.h"

/* As delayimp.h has it. */
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
    { "ResolveDelayLoadedAPI", resolve_delayed }, { "RegDeleteKeyW", late_RegDeleteKeyW }, { "WriteConsoleW", no_console }, { NULL, NULL },
};

void start(void)
{
    ExitProcess(run_real_program(L"C:\\esupack-test\\wine\\reg.exe", replacements));
}
