/*
 * Stands before Wine's cmd.exe, which starts a second one from the first for the program of `for /f`; Windows starts one.
 * Without a C library, as that cmd.exe.
 */
#include "real-program.h"

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
    ExitProcess(run_real_program(L"C:\\esupack-test\\wine\\cmd.exe"));
}
