using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Esupack.StandIn;

/// <summary>
/// The provider's answers to queries of the form select ... from ... where ... and ...; of a longer one, such as those of
/// collections, only whether its classes and properties are there: it finds every device.
/// </summary>
public sealed partial class Site
{
    private IEnumerable<object> Query(string query, bool fast)
    {
        AssertQuery(query);
        var parts = Regex.Match(query, @"^select ([\w.,]+) from (\w+)(?: where (.+))?$", RegexOptions.IgnoreCase);
        if (!parts.Success) return Devices().Select(Shown).ToList();
        var (columns, kind) = (parts.Groups[1].Value.Split(','), parts.Groups[2].Value);
        if (columns[0].Contains('.')) return Devices().Select(Shown).ToList();
        var known = Properties(kind);
        var conditions = parts.Groups[3].Success ? Regex.Split(parts.Groups[3].Value, @"\s+and\s+", RegexOptions.IgnoreCase).Select(Condition).ToList() : [];
        foreach (var name in columns.Concat(conditions.Select(each => each.Property)))
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase)) throw Invalid();
        var rows = Rows(kind).Where(row => conditions.All(each => each.Holds(row))).ToList();
        // Without -Option Fast each object is fetched once more for its lazy properties.
        if (!fast) { Trip(rows.Count); File.WriteAllText(path, root.ToJsonString(indented)); }
        return rows.Select(row => (object)Columns(row, columns)).ToList();
    }

    private static PSObject Columns(JsonObject row, string[] columns)
    {
        var shown = Shown(row);
        var chosen = new PSObject();
        foreach (var name in columns) chosen.Properties.Add(new PSNoteProperty(name, shown.Properties[name]?.Value));
        return chosen;
    }

    /// <summary>WBEM_E_INVALID_QUERY, in a language that nobody should have to read.</summary>
    private static SmsQueryException Invalid() => new("Die Abfrage wurde abgelehnt", unchecked((int)0x80041017));

    /// <summary>`missing` of the site: classes and properties that this site does not know.</summary>
    private void AssertQuery(string query)
    {
        foreach (var name in root["missing"]!.AsArray().Select(each => (string)each!))
        {
            var property = name.Split('.').Length > 1 ? name.Split('.')[1] : name;
            if (Regex.IsMatch(query, $@"\b{property}\b")) throw Invalid();
        }
    }

    private sealed record Comparison(string Property, string Operator, string Value)
    {
        public bool Holds(JsonObject row)
        {
            var value = row[Property]?.ToString() ?? "";
            return Operator switch
            {
                "=" => string.Equals(value, Value, StringComparison.OrdinalIgnoreCase),
                "<>" => !string.Equals(value, Value, StringComparison.OrdinalIgnoreCase),
                _ => Regex.IsMatch(value, "^" + Regex.Escape(Value).Replace("%", ".*").Replace("_", ".") + "$", RegexOptions.IgnoreCase | RegexOptions.Singleline),
            };
        }
    }

    private static Comparison Condition(string text)
    {
        var parts = Regex.Match(text, @"^(\w+)\s*(=|<>|like)\s*(?:'([^']*)'|""([^""]*)""|(\d+))$", RegexOptions.IgnoreCase);
        if (!parts.Success || parts.Value.Contains('[')) throw Invalid();
        return new Comparison(parts.Groups[1].Value, parts.Groups[2].Value.ToLowerInvariant(), parts.Groups[3].Value + parts.Groups[4].Value + parts.Groups[5].Value);
    }
}
