/*
 * Runs a program of Wine within the process of what stands before it: a second one would take as long as all that the first
 * does. What the program imports can be something else, since the stand-in binds its imports.
 */
#include <windows.h>
#include <winternl.h>

/* What a program gets in place of a function that it imports; a name of NULL ends a list of these. */
struct instead { const char *name; void *function; };

typedef ULONG_PTR (WINAPI *any_function)(ULONG_PTR, ULONG_PTR, ULONG_PTR, ULONG_PTR, ULONG_PTR, ULONG_PTR, ULONG_PTR);

/* late_<name>: a function of a library that is loaded when it is called. */
#define LATE(library, name) \
    static ULONG_PTR WINAPI late_##name(ULONG_PTR a, ULONG_PTR b, ULONG_PTR c, ULONG_PTR d, ULONG_PTR e, ULONG_PTR f, ULONG_PTR g) \
    { return ((any_function)GetProcAddress(LoadLibraryA(library), #name))(a, b, c, d, e, f, g); }

/* In place of what needs a console, which no test has: Wine's server would be asked for it before each line that is read or written. */
static BOOL WINAPI no_console(void)
{
    SetLastError(ERROR_INVALID_HANDLE);
    return FALSE;
}

/* Where this file is, a program gets its own functions only. */
static BOOL is_plain(void)
{
    return GetFileAttributesW(L"C:\\esupack-test\\plain-wine.txt") != INVALID_FILE_ATTRIBUTES;
}

static const struct instead own_functions[] = { { NULL, NULL } };

/* Most of advapi32.dll and user32.dll only hands on to kernelbase.dll, which each process has; they bring seven more libraries. */
static void *imported(const char *library, const char *name, const struct instead *first)
{
    for (const struct instead *each = first; each->name; each++)
        if (lstrcmpA(each->name, name) == 0) return each->function;
    if (!library) return NULL;
    void *function = first == own_functions ? NULL : GetProcAddress(GetModuleHandleW(L"kernelbase.dll"), name);
    return function ? function : GetProcAddress(LoadLibraryA(library), name);
}

/* Binds what a program imports, which LoadLibrary leaves to the program whose image it is; of a library only what is replaced. */
static void resolve_imports(char *image, const struct instead *instead, BOOL is_library)
{
    IMAGE_OPTIONAL_HEADER *header = &((IMAGE_NT_HEADERS *)(image + ((IMAGE_DOS_HEADER *)image)->e_lfanew))->OptionalHeader;
    IMAGE_IMPORT_DESCRIPTOR *from = (void *)(image + header->DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT].VirtualAddress);
    IMAGE_DATA_DIRECTORY *table = &header->DataDirectory[IMAGE_DIRECTORY_ENTRY_IAT];
    DWORD old;
    VirtualProtect(image + table->VirtualAddress, table->Size, PAGE_READWRITE, &old);
    for (; from->Name; from++) {
        ULONG_PTR *names = (void *)(image + from->OriginalFirstThunk), *functions = (void *)(image + from->FirstThunk);
        for (; *names; names++, functions++) {
            void *function = imported(is_library ? NULL : image + from->Name, ((IMAGE_IMPORT_BY_NAME *)(image + *names))->Name, instead);
            if (function) *functions = (ULONG_PTR)function;
        }
    }
}

/* It is loaded where it wants to be: the stand-in is linked for another place. */
static int run_real_program(const wchar_t *path, const struct instead *instead)
{
    char *image = (char *)LoadLibraryW(path);
    if (!image) return 96;
    IMAGE_OPTIONAL_HEADER *header = &((IMAGE_NT_HEADERS *)(image + ((IMAGE_DOS_HEADER *)image)->e_lfanew))->OptionalHeader;
    resolve_imports(image, is_plain() ? own_functions : instead, FALSE);
    /* The image of the process: a program finds its own resources by it. */
    PEB *peb = NtCurrentTeb()->ProcessEnvironmentBlock;
    peb->Reserved3[1] = image;
    return ((int (*)(PEB *))(image + header->AddressOfEntryPoint))(peb);
}
