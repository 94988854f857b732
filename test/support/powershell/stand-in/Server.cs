using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>
/// Runs commands for the tests within one PowerShell, since each takes a second to start.
/// Each line of standard input is a JSON question, each line of standard output the answer to one:
///   {"run": commands, "environment": {...}}   runs the commands in a session of their own
///   {"parse": file}                           what PowerShell's own parser finds: errors, literals
/// </summary>
public static class Server
{
    public static void Serve()
    {
        // Whatever else writes to the screen of this process must not come between the answers.
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        while (Console.In.ReadLine() is { } line)
        {
            var question = JsonNode.Parse(line)!;
            foreach (var (name, value) in question["environment"]?.AsObject() ?? []) Environment.SetEnvironmentVariable(name, (string?)value);
            var answer = question["run"] is { } commands ? Run((string)commands!) : Parse((string)question["parse"]!);
            answers.WriteLine(answer.ToJsonString());
            answers.Flush();
        }
    }

    private static JsonObject Run(string commands)
    {
        var host = new RecordingHost();
        using var runspace = RunspaceFactory.CreateRunspace(host, InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddScript(commands);
        var failure = "";
        var output = new List<PSObject>();
        Site.Hold();
        try { output.AddRange(shell.Invoke()); }
        catch (RuntimeException thrown) { failure = thrown.Message; }
        finally { Site.Release(); }
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
