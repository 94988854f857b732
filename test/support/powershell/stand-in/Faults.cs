using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Esupack.StandIn;

/// <summary>What a query that fails throws, with the number of WMI ("About Configuration Manager errors").</summary>
public sealed class SmsQueryException(string message, int errorCode) : Exception(message)
{
    public int ErrorCode { get; } = errorCode;
}

/// <summary>
/// `faults` of the site: { cmdlet (or *), call (the n-th one; else every one), query (a pattern of -Query), once, how }.
/// how: error (ends the caller), soft (is only reported: the call did nothing), silent (did nothing and says nothing),
/// denied, generic (an error of WMI that says nothing), partial (half of the rows, then an error), kill-before, kill-after.
/// `calls` counts the calls of each cmdlet, `trips` everything that goes to the provider.
/// </summary>
public sealed partial class Site
{
    private sealed record Fault(string How);

    private Fault? Note(string cmdlet, string query)
    {
        var calls = root["calls"]!.AsObject();
        var count = ((int?)calls[cmdlet] ?? 0) + 1;
        calls[cmdlet] = count;
        var all = ((int?)calls["*"] ?? 0) + 1;
        calls["*"] = all;
        Trip();
        var fault = Match(cmdlet, query, count, all);
        Counted();
        return fault;
    }

    private Fault? Match(string cmdlet, string query, int count, int all)
    {
        foreach (var fault in root["faults"]!.AsArray())
        {
            var named = (string)fault!["cmdlet"]!;
            if (named != "*" && named != cmdlet) continue;
            if (fault["call"] is { } call && (int)call! != (named == "*" ? all : count)) continue;
            if (fault["query"] is { } pattern && !Regex.IsMatch(query, (string)pattern!)) continue;
            if (fault["once"] is not null) root["faults"]!.AsArray().Remove(fault);
            return new Fault((string)fault["how"]!);
        }
        return null;
    }

    private void Trip(int count = 1) => root["trips"] = (int)root["trips"]! + count;

    private static void Before(string cmdlet, Fault? fault)
    {
        switch (fault?.How)
        {
            case "kill-before": throw new PipelineStoppedException();
            case "denied": throw new UnauthorizedAccessException("You do not have security rights to perform this operation.");
            case "generic": throw new SmsQueryException("Generischer Fehler", unchecked((int)0x80041001));
            case "error" or "soft": throw new InvalidOperationException($"The SMS Provider reported an error in {cmdlet}.\r\nError Code: 2147749889");
        }
    }

    private static ErrorRecord Record(string cmdlet, Exception thrown, bool ends) =>
        new(thrown, ends ? "Site" : "Site,reported", ErrorCategory.InvalidOperation, cmdlet);

    internal static bool EndsTheCaller(ErrorRecord failure) => failure.FullyQualifiedErrorId == "Site";
}
