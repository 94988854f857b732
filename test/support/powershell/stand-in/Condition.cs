using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Esupack.StandIn;

/// <summary>What stands behind "where": comparisons, with "and", "or" and parentheses. Text is compared without regard to case.</summary>
internal sealed class Condition
{
    private static readonly Regex token = new(
        @"\G\s*(?:(?<mark>[()])|(?<word>and|or)\b|(?<property>[\w.]+)\s*(?<operator>=|<>|>=|<=|<|>|not like\b|like\b|is null\b|is not null\b)(?:\s*(?:'(?<text>[^']*)'|""(?<text>[^""]*)""|(?<text>\d+)))?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private readonly List<Match> tokens = [];
    private readonly Func<string, string> named;
    private int next;
    private readonly Func<JsonObject, bool> holds;

    private Condition(string text, Func<string, string> named)
    {
        this.named = named;
        var at = 0;
        while (at < text.TrimEnd().Length)
        {
            var found = token.Match(text, at);
            if (!found.Success) throw Site.Invalid();
            tokens.Add(found);
            at = found.Index + found.Length;
        }
        holds = Either();
        if (next < tokens.Count) throw Site.Invalid();
    }

    public List<string> Properties { get; } = [];

    public static Condition Read(string text, Func<string, string> named) => new(text, named);

    public bool Holds(JsonObject row) => holds(row);

    private Func<JsonObject, bool> Either()
    {
        var one = Both();
        while (Take("word", "or")) { var (left, right) = (one, Both()); one = row => left(row) || right(row); }
        return one;
    }

    private Func<JsonObject, bool> Both()
    {
        var one = Single();
        while (Take("word", "and")) { var (left, right) = (one, Single()); one = row => left(row) && right(row); }
        return one;
    }

    private Func<JsonObject, bool> Single()
    {
        if (Take("mark", "("))
        {
            var inner = Either();
            return Take("mark", ")") ? inner : throw Site.Invalid();
        }
        if (next >= tokens.Count || !tokens[next].Groups["property"].Success) throw Site.Invalid();
        var found = tokens[next++];
        var (property, sign) = (named(found.Groups["property"].Value), found.Groups["operator"].Value.ToLowerInvariant());
        var literal = found.Groups["text"];
        if (literal.Success == sign.StartsWith("is ", StringComparison.Ordinal)) throw Site.Invalid();
        Properties.Add(property);
        return row => Compare(row[property]?.ToString(), sign, literal.Value);
    }

    private bool Take(string group, string value)
    {
        if (next >= tokens.Count || !string.Equals(tokens[next].Groups[group].Value, value, StringComparison.OrdinalIgnoreCase)) return false;
        next++;
        return true;
    }

    /// <summary>What is not there equals nothing, and differs from nothing.</summary>
    private static bool Compare(string? value, string sign, string wanted)
    {
        if (sign == "is null") return value is null;
        if (value is null) return false;
        var order = string.Compare(value, wanted, StringComparison.OrdinalIgnoreCase);
        return sign switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            ">=" => order >= 0,
            "<=" => order <= 0,
            "<" => order < 0,
            ">" => order > 0,
            "like" => Like(value, wanted),
            "not like" => !Like(value, wanted),
            _ => true,
        };
    }

    private static bool Like(string value, string pattern)
    {
        // A set of one character is that character; other sets are not known here.
        var plain = Regex.Replace(Regex.Escape(pattern), @"\\\[(\\?.)]", "\u0001$1");
        if (plain.Contains(@"\[", StringComparison.Ordinal)) throw Site.Invalid();
        var regex = Regex.Replace(plain, "(?<!\u0001)(%|_)", each => each.Value == "%" ? ".*" : ".").Replace("\u0001", "", StringComparison.Ordinal);
        return Regex.IsMatch(value, $"^{regex}$", RegexOptions.IgnoreCase | RegexOptions.Singleline);
    }
}
