using System.Management.Automation;

namespace Esupack.StandIn;

/// <summary>What the caller of a cmdlet said: the bound parameters, and nothing for those that were left out.</summary>
internal sealed class Said(IDictionary<string, object?> bound)
{
    public bool Has(string name) => bound.ContainsKey(name);
    public string Text(string name, string otherwise = "") => Value(name)?.ToString() ?? otherwise;
    public bool Flag(string name) => Value(name) switch { SwitchParameter given => given.IsPresent, bool given => given, _ => false };
    public int Number(string name) => Number(name, -1);
    public int Number(string name, int otherwise) => Value(name) is int number ? number : otherwise;
    public IEnumerable<string> Names => bound.Keys;
    public object? Raw(string name) => Value(name);
    public DateTime Time(string name) => (DateTime)Value(name)!;
    public IEnumerable<string> Texts(string name) => Value(name) switch { string[] texts => texts, Array many => many.Cast<object>().Select(each => each.ToString()!), _ => [] };
    public IEnumerable<PSObject> Objects(string name) => bound.TryGetValue(name, out var value) && value is not null
        ? value is Array many ? many.Cast<object>().Select(PSObject.AsPSObject) : [PSObject.AsPSObject(value)]
        : [];
    private object? Value(string name) => bound.TryGetValue(name, out var value) ? value is PSObject wrapped ? wrapped.BaseObject : value : null;
}
