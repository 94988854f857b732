using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Esupack.StandIn;

/// <summary>
/// The provider's answers to queries of the form select ... from ... where ...; of one on devices with properties behind the
/// name of their class, as those of collections are, only whether its classes and properties are there: it finds every device.
/// </summary>
public sealed partial class Site
{
    private IEnumerable<object> Query(string query, bool fast)
    {
        AssertQuery(query);
        var parts = Regex.Match(query, @"^select (distinct )?([\w.,]+) from (\w+)(?: where (.+))?$", RegexOptions.IgnoreCase);
        var kind = parts.Groups[3].Value;
        if (!parts.Success || parts.Groups[2].Value.StartsWith("SMS_R_System.", StringComparison.OrdinalIgnoreCase)) return Devices().Select(Shown).ToList();
        var columns = parts.Groups[2].Value.Split(',').Select(name => Unprefixed(name, kind)).ToArray();
        var condition = parts.Groups[4].Success ? Condition.Read(parts.Groups[4].Value, name => Unprefixed(name, kind)) : null;
        var known = Properties(kind);
        foreach (var name in columns.Concat(condition?.Properties ?? []))
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase)) throw Invalid();
        var rows = Rows(kind).Where(row => condition is null || condition.Holds(row)).ToList();
        if (parts.Groups[1].Success) rows = rows.DistinctBy(row => string.Join('\n', columns.Select(name => row[name]?.ToString()))).ToList();
        // Without -Option Fast each object is fetched once more for its lazy properties.
        if (!fast) { Trip(rows.Count); Counted(); }
        return rows.Select(row => (object)Columns(row, columns)).ToList();
    }

    private static string Unprefixed(string name, string kind) =>
        name.StartsWith(kind + ".", StringComparison.OrdinalIgnoreCase) ? name[(kind.Length + 1)..] : name;

    private static PSObject Columns(JsonObject row, string[] columns)
    {
        var shown = Shown(row);
        var chosen = new PSObject();
        foreach (var name in columns) chosen.Properties.Add(new PSNoteProperty(name, shown.Properties[name]?.Value));
        return chosen;
    }

    /// <summary>WBEM_E_INVALID_QUERY, in a language that nobody should have to read.</summary>
    internal static SmsQueryException Invalid() => new("Die Abfrage wurde abgelehnt", unchecked((int)0x80041017));

    /// <summary>`missing` of the site: classes and properties that this site does not know.</summary>
    private void AssertQuery(string query)
    {
        foreach (var name in root["missing"]!.AsArray().Select(each => (string)each!))
        {
            var property = name.Split('.').Length > 1 ? name.Split('.')[1] : name;
            if (Regex.IsMatch(query, $@"\b{property}\b")) throw Invalid();
        }
    }
}
