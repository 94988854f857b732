/* Stands in for netsh.exe: notes its arguments; keeps rules by their number, and fails, or has no answer at all, where a
 * file asks it to. */
#include <stdio.h>
#include <string.h>

static const char *rules = "C:\\esupack-test\\rules.txt";

static int number_of_rules(void)
{
    int count = 0, character;
    FILE *file = fopen(rules, "r");
    if (file == NULL) return 0;
    while ((character = fgetc(file)) != EOF) count += character == '\n';
    fclose(file);
    return count;
}

static int exists(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file != NULL) fclose(file);
    return file != NULL;
}

int main(int count, char **arguments)
{
    FILE *calls = fopen("C:\\esupack-test\\calls.txt", "a");
    const char *verb = count > 3 ? arguments[3] : "";
    if (calls == NULL) return 1;
    fputs("netsh", calls);
    for (int i = 1; i < count; i++) fprintf(calls, " %s", arguments[i]);
    fputs("\n", calls);
    fclose(calls);
    if (exists("C:\\esupack-test\\netsh-silent.txt")) return 1;
    if (strcmp(verb, "currentprofile") == 0) return 0;
    if (exists("C:\\esupack-test\\netsh-fails.txt")) return strcmp(verb, "show") == 0 ? 0 : 1;
    if (strcmp(verb, "show") == 0) return number_of_rules() == 0;
    if (strcmp(verb, "delete") == 0) return remove(rules) != 0;
    FILE *file = fopen(rules, "a");
    if (file == NULL) return 1;
    fputs("rule\n", file);
    fclose(file);
    return 0;
}
