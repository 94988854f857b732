/* Makes HKLM\SOFTWARE\esupack a key below which no lasting key can be made, as if rights were missing. */
#include <windows.h>

int main(void)
{
    HKEY key;
    return RegCreateKeyExA(HKEY_LOCAL_MACHINE, "SOFTWARE\\esupack", 0, NULL, REG_OPTION_VOLATILE, KEY_ALL_ACCESS, NULL,
                           &key, NULL) == ERROR_SUCCESS ? 0 : 1;
}
