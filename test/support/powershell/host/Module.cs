using System.Management.Automation;
using System.Text;
using System.Text.Json.Nodes;

namespace Esupack.PowerShellHost;

/// <summary>
/// Writes the functions of the stand-in module from cmdlets.json: PowerShell itself then refuses every parameter, value and
/// combination of parameters that is not recorded there.
/// </summary>
public static class Module
{
    public static string Functions(string path)
    {
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var text = new StringBuilder();
        foreach (var (name, cmdlet) in document["cmdlets"]!.AsObject()) text.Append(Function(name, cmdlet!, document));
        return text.ToString();
    }

    private static string Function(string name, JsonNode cmdlet, JsonNode document)
    {
        var sets = cmdlet["sets"]!.AsObject();
        var parameters = new SortedDictionary<string, (string Type, StringBuilder Attributes)>(StringComparer.Ordinal);
        foreach (var (set, members) in sets)
        {
            foreach (var (parameter, type) in members!.AsObject())
            {
                var written = (string)type!;
                if (!parameters.ContainsKey(parameter)) parameters[parameter] = (written.TrimEnd('!'), new StringBuilder());
                parameters[parameter].Attributes.Append($"[Parameter(ParameterSetName='{set}', Mandatory=${written.EndsWith('!')})]");
            }
        }
        if (cmdlet["handlesWildcards"] is null)
            foreach (var common in document["common"]!.AsArray()) parameters[(string)common!] = ("Switch", new StringBuilder());
        var declared = parameters.Select(each => $"{each.Value.Attributes}{Declaration(each.Value.Type, document)} ${{{each.Key}}}");
        var defaultSet = sets.First().Key;
        var should = (bool)cmdlet["changes"]! || cmdlet["heedsWhatIf"] is not null ? "SupportsShouldProcess=$true, " : "";
        return $"function {name} {{ [CmdletBinding({should}DefaultParameterSetName='{defaultSet}')] param({string.Join(", ", declared)})\n" +
            $"process {{ try {{ [{typeof(Site).FullName}]::Call('{name}', $PSCmdlet, $PSBoundParameters) }}" +
            " catch { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new($_.Exception.GetBaseException(), 'Site', 'InvalidOperation', $null)) } } }\n";
    }

    private static string Declaration(string type, JsonNode document)
    {
        var element = type.EndsWith("[]") ? type[..^2] : type;
        var array = type.EndsWith("[]") ? "[]" : "";
        var values = document["enumerations"]![element]?.AsArray();
        if (values is not null) return $"[ValidateSet({string.Join(",", values.Select(value => $"'{value}'"))})][string{array}]";
        return element switch
        {
            "Switch" => "[switch]",
            "Boolean" => "[bool]",
            "Int32" => "[int]",
            "String" => $"[string{array}]",
            "DateTime" => "[datetime]",
            "Hashtable" => "[hashtable]",
            "Object" => $"[object{array}]",
            _ => throw new InvalidOperationException($"cmdlets.json names no values for {element}"),
        };
    }
}

/// <summary>What the caller of a cmdlet said: the bound parameters, and nothing for those that were left out.</summary>
internal sealed class Said(IDictionary<string, object?> bound)
{
    public bool Has(string name) => bound.ContainsKey(name);
    public string Text(string name, string otherwise = "") => Value(name)?.ToString() ?? otherwise;
    public bool Flag(string name) => Value(name) switch { SwitchParameter given => given.IsPresent, bool given => given, _ => false };
    public int Number(string name, int otherwise) => Value(name) is int number ? number : otherwise;
    public DateTime Time(string name) => (DateTime)Value(name)!;
    public IEnumerable<string> Texts(string name) => Value(name) is string[] texts ? texts : [];
    public IEnumerable<PSObject> Objects(string name) => bound.TryGetValue(name, out var value) && value is not null
        ? value is object[] many ? many.Select(PSObject.AsPSObject) : [PSObject.AsPSObject(value)]
        : [];
    private object? Value(string name) => bound.TryGetValue(name, out var value) ? value is PSObject wrapped ? wrapped.BaseObject : value : null;
}
