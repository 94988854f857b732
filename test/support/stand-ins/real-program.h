/* Runs a program of Wine within the process of what stands before it: a second one would take as long as all that the first does. */
#include <windows.h>
#include <winternl.h>

/* LoadLibrary leaves this to the program whose image it is. */
static void resolve_imports(char *image, DWORD table)
{
    for (IMAGE_IMPORT_DESCRIPTOR *from = (void *)(image + table); from->Name; from++) {
        HMODULE library = LoadLibraryA(image + from->Name);
        ULONG_PTR *names = (void *)(image + from->OriginalFirstThunk), *functions = (void *)(image + from->FirstThunk);
        for (DWORD old; *names; names++, functions++) {
            VirtualProtect(functions, sizeof(*functions), PAGE_READWRITE, &old);
            *functions = (ULONG_PTR)GetProcAddress(library, ((IMAGE_IMPORT_BY_NAME *)(image + *names))->Name);
        }
    }
}

/* It is loaded where it wants to be: the stand-in is linked for another place. */
static int run_real_program(const wchar_t *path)
{
    char *image = (char *)LoadLibraryW(path);
    if (!image) return 96;
    IMAGE_OPTIONAL_HEADER *header = &((IMAGE_NT_HEADERS *)(image + ((IMAGE_DOS_HEADER *)image)->e_lfanew))->OptionalHeader;
    resolve_imports(image, header->DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT].VirtualAddress);
    /* The image of the process: a program finds its own resources by it. */
    PEB *peb = NtCurrentTeb()->ProcessEnvironmentBlock;
    peb->Reserved3[1] = image;
    return ((int (*)(PEB *))(image + header->AddressOfEntryPoint))(peb);
}
