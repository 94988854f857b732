/* Stands in for ping.exe, which the batch waits with: notes how long, and does not wait. */
#include <stdio.h>

int main(int count, char **arguments)
{
    FILE *calls = fopen("C:\\esupack-test\\calls.txt", "a");
    if (calls == NULL) return 1;
    fputs("ping", calls);
    for (int i = 1; i < count; i++) fprintf(calls, " %s", arguments[i]);
    fputs("\n", calls);
    fclose(calls);
    return 0;
}
