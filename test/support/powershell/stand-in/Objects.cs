using System.Globalization;
using System.Management.Automation;
using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>How objects look to a script: properties of the provider class, lazy ones empty until Get() is called.</summary>
public sealed partial class Site
{
    /// <summary>Class pages of the Configuration Manager SDK: qualifier lazy.</summary>
    private static readonly Dictionary<string, string[]> lazy = new()
    {
        ["SMS_Collection"] = ["CollectionRules", "RefreshSchedule"],
        ["SMS_BaselineAssignment"] = [],
        ["SMS_Advertisement"] = ["AssignedSchedule", "AssignedScheduleEnabled", "AssignedScheduleIsGMT", "ExpirationTimeEnabled", "ExpirationTimeIsGMT", "PresentTimeEnabled", "PresentTimeIsGMT"],
    };

    private static readonly string[] times = ["PresentTime", "ExpirationTime", "StartTime", "LastHardwareScan", "LastStatusTime"];

    /// <summary>`lazy` of the site: whether these cmdlets leave lazy properties to Get().</summary>
    private IEnumerable<object> Lazily(string kind, IEnumerable<JsonObject> found) =>
        (bool)root["lazy"]! ? found.Select(each => WithoutLazy(kind, each)) : found.Select(Shown);

    private static PSObject WithoutLazy(string kind, JsonObject each)
    {
        var shown = Shown(each);
        var kept = lazy[kind].Where(name => shown.Properties[name] is not null).ToDictionary(name => name, name => shown.Properties[name].Value);
        foreach (var name in kept.Keys) shown.Properties[name].Value = null;
        shown.Methods.Add(new PSScriptMethod("Get", ScriptBlock.Create($"[{typeof(Site).FullName}]::Load($this)")));
        waiting.Add(shown, kept);
        return shown;
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<PSObject, Dictionary<string, object>> waiting = [];

    public static void Load(PSObject shown)
    {
        var site = Open();
        site.Trip();
        site.Counted();
        if (!waiting.TryGetValue(shown, out var kept)) return;
        foreach (var (name, value) in kept) shown.Properties[name].Value = value;
    }

    private static PSObject Shown(JsonObject each)
    {
        var shown = new PSObject();
        foreach (var (name, value) in each) shown.Properties.Add(new PSNoteProperty(name, times.Contains(name) ? Time(value) : Plain(value)));
        return shown;
    }

    /// <summary>Times are written as in ISO 8601; the console's module gives dates, and WMI's own text where it stands so.</summary>
    private static object? Time(JsonNode? value) =>
        DateTime.TryParseExact((string?)value, "s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Plain(value);

    private static object? Plain(JsonNode? value) => value switch
    {
        null => null,
        JsonArray many => many.Select(Plain).ToArray(),
        JsonObject one => Shown(one),
        JsonValue single when single.TryGetValue<string>(out var text) => text,
        JsonValue single when single.TryGetValue<bool>(out var flag) => flag,
        JsonValue single when single.TryGetValue<int>(out var number) => number,
        _ => value.GetValue<long>(),
    };

    private static PSObject NewSchedule(Said said)
    {
        var days = said.Text("RecurInterval") == "Days" ? said.Number("RecurCount", 1) : 0;
        if (days is < 0 or > 31) throw new ArgumentOutOfRangeException(nameof(said), "RecurCount");
        return Shown(new JsonObject { ["DaySpan"] = days, ["StartTime"] = $"{said.Time("Start"):s}" });
    }

    private static JsonNode Token(PSObject schedule) =>
        new JsonObject { ["DaySpan"] = (int)schedule.Properties["DaySpan"].Value, ["StartTime"] = $"{(DateTime)schedule.Properties["StartTime"].Value:s}" };
}
