using System.Text;
using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>
/// Writes the script functions of the stand-in module from cmdlets.json. As in the console's own module they run in a module
/// of their own: the caller's preferences do not reach them, and their errors do not end the caller unless it says so.
/// </summary>
public static class Functions
{
    private static readonly Dictionary<string, string> written = [];

    public static string Text(string path) => written.TryGetValue(path, out var text) ? text : written[path] = Written(path);

    private static string Written(string path)
    {
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var text = new StringBuilder();
        foreach (var (name, cmdlet) in document["cmdlets"]!.AsObject())
            if ((string)cmdlet!["kind"]! == "function") text.Append(Function(name, cmdlet, document));
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
        var declared = parameters.Select(each => $"{each.Value.Attributes}{Declaration(each.Value.Type, document)} ${{{each.Key}}}");
        var should = (bool)cmdlet["changes"]! ? "SupportsShouldProcess=$true, " : "";
        return $"function {name} {{ [CmdletBinding({should}DefaultParameterSetName='{sets.First().Key}')] param({string.Join(", ", declared)})\n" +
            $"process {{ $failure = $null; $found = [{typeof(Site).FullName}]::Call('{name}', $PSCmdlet, $PSBoundParameters, [ref] $failure); $found\n" +
            "if ($null -ne $failure) { $PSCmdlet.WriteError($failure) } } }\n";
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
