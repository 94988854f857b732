using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Esupack.PowerShellHost;

/// <summary>
/// Runs PowerShell on the engine itself (System.Management.Automation), whose own commands are all that NuGet serves; the
/// few of the Management and Utility modules that the script needs are in Commands.cs.
/// Each line of standard input is a JSON question, each line of standard output the answer to one:
///   {"run": commands, "environment": {...}}   runs the commands in a session of their own
///   {"parse": file}                           what PowerShell's own parser finds: errors, literals
/// </summary>
internal static class Program
{
    private static void Main()
    {
        while (Console.ReadLine() is { } line)
        {
            var question = JsonNode.Parse(line)!;
            foreach (var (name, value) in question["environment"]?.AsObject() ?? []) Environment.SetEnvironmentVariable(name, (string?)value);
            var answer = question["run"] is { } commands ? Run((string)commands!) : Parse((string)question["parse"]!);
            Console.WriteLine(answer.ToJsonString());
        }
    }

    private static JsonObject Run(string commands)
    {
        var state = InitialSessionState.CreateDefault2();
        Commands.Add(state);
        state.Providers.Add(new SessionStateProviderEntry("CMSite", typeof(SiteDrive), null));
        var host = new RecordingHost();
        using var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddScript(commands);
        var failure = "";
        var output = new List<PSObject>();
        try { output.AddRange(shell.Invoke()); }
        catch (RuntimeException thrown) { failure = thrown.Message; }
        return new JsonObject
        {
            ["output"] = Lines(output.Select(Text)),
            ["failure"] = failure,
            ["errors"] = Lines(shell.Streams.Error.Select(error => error.ToString())),
            ["information"] = Lines(shell.Streams.Information.Select(record => record.ToString())),
            ["warnings"] = Lines(shell.Streams.Warning.Select(record => record.ToString())),
            ["verbose"] = Lines(shell.Streams.Verbose.Select(record => record.ToString())),
            ["host"] = Lines(host.Written),
            ["questions"] = Lines(host.Questions),
            ["location"] = runspace.SessionStateProxy.Path.CurrentLocation.Path,
        };
    }

    private static JsonObject Parse(string script)
    {
        var tree = Parser.ParseFile(script, out _, out var errors);
        var literals = tree.FindAll(node => node is StringConstantExpressionAst, true).Cast<StringConstantExpressionAst>();
        return new JsonObject
        {
            ["errors"] = Lines(errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}")),
            ["literals"] = Lines(literals.Select(literal => literal.Value)),
        };
    }

    private static string Text(PSObject? value) =>
        value is null ? "" : value.BaseObject is PSCustomObject
            ? JsonSerializer.Serialize(value.Properties.ToDictionary(each => each.Name, each => each.Value?.ToString()))
            : value.ToString();

    private static JsonArray Lines(IEnumerable<string?> lines) => new([.. lines.Select(line => JsonValue.Create(line))]);
}
