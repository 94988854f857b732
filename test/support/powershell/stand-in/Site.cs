using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>
/// A site that lives in the JSON file ESUPACK_SITE: objects with the properties of their provider classes, and the mistakes
/// that the real cmdlets make of wrong calls. What it is told to do wrong stands in Faults.cs.
/// </summary>
public sealed partial class Site
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true };
    private readonly string path;
    private JsonObject root;
    private bool changed;
    private bool unwritten;

    private Site(string path)
    {
        this.path = path;
        root = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
    }

    private static bool holds;
    private static Site? held;

    internal static Site Open()
    {
        var path = Environment.GetEnvironmentVariable("ESUPACK_SITE") ?? throw new InvalidOperationException("ESUPACK_SITE names no file");
        if (holds && held?.path == path) return held;
        if (holds) Release();
        var site = new Site(path);
        if (holds) held = site;
        return site;
    }

    /// <summary>From here to Release the site stays in memory: a session has hundreds of calls, and most of them change nothing.</summary>
    internal static void Hold() => holds = true;

    internal static void Release()
    {
        if (held?.unwritten == true) held.Write();
        held = null;
    }

    internal void Connect(string code, string server)
    {
        if (!string.Equals(code, (string)root["siteCode"]!, StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException($"The site {code} is not one of {server}.");
        if (!string.Equals(server, (string)root["server"]!, StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException("The RPC server is unavailable. (0x800706BA)");
    }

    public static string[] Connected() => [.. Open().root["connected"]!.AsArray().Select(each => (string)each!)];

    public static string Server() => (string)Open().root["server"]!;

    /// <summary>Cmdlets that came with a later console than the one that stands in here.</summary>
    public static string[] Lacking() => [.. Open().root["lacking"]!.AsArray().Select(each => (string)each!)];

    /// <summary>One call of one cmdlet: what it returns, and the error that it reports, if any.</summary>
    public static object[] Call(string cmdlet, PSCmdlet caller, IDictionary<string, object?> bound, ref ErrorRecord? failure)
    {
        var site = Open();
        site.changed = false;
        var fault = site.Note(cmdlet, new Said(bound).Text("Query"));
        try
        {
            if (caller.SessionState.Path.CurrentLocation.Provider?.Name != "CMSite")
                throw new InvalidOperationException("This command cannot be run from the current drive. Connect to a Configuration Manager drive first.");
            Before(cmdlet, fault);
            if (fault?.How == "silent") return [];
            var result = site.Answer(cmdlet, new Said(bound)).ToArray();
            if (site.changed) site.root["changes"]!.AsArray().Add(cmdlet);
            site.Save();
            if (fault?.How == "kill-after") throw new PipelineStoppedException();
            if (fault?.How != "partial") return result;
            failure = Record(cmdlet, new SmsQueryException("Generic failure", unchecked((int)0x80041001)), false);
            return result[..(result.Length / 2)];
        }
        catch (Exception thrown) when (thrown is not PipelineStoppedException)
        {
            site.Undo();
            failure = Record(cmdlet, thrown, fault?.How != "soft");
            return [];
        }
    }

    private IEnumerable<object> Answer(string cmdlet, Said said) => cmdlet switch
    {
        "Get-CMSite" => Where("sites", each => !said.Has("SiteCode") || Same(each, "SiteCode", said.Text("SiteCode"))),
        "Get-CMPackage" => Where("packages", each => Matches(each, "Name", said, "Name") && Matches(each, "PackageID", said, "Id")),
        "New-CMPackage" => NewPackage(said),
        "Set-CMPackage" => SetPackage(said),
        "Remove-CMPackage" => RemovePackage(said),
        "Get-CMProgram" => Where("programs", each => Matches(each, "PackageID", said, "PackageId") && Matches(each, "ProgramName", said, "ProgramName")),
        "New-CMProgram" => NewProgram(said),
        "Set-CMProgram" => SetProgram(said),
        "New-CMSchedule" => [NewSchedule(said)],
        "Get-CMDeviceCollection" => Lazily("SMS_Collection", Collections().Where(each => Matches(each, "Name", said, "Name") && Matches(each, "CollectionID", said, "Id"))),
        "New-CMDeviceCollection" => NewCollection(said),
        "Set-CMCollection" => SetCollection(said),
        "Remove-CMCollection" => RemoveCollection(said),
        "Get-CMCollectionQueryMembershipRule" => Where("rules", each => Matches(each, "CollectionID", said, "CollectionId") && Matches(each, "RuleName", said, "RuleName")),
        "Add-CMDeviceCollectionQueryMembershipRule" => AddRule(said),
        "Remove-CMCollectionQueryMembershipRule" => RemoveRule(said),
        "Get-CMCollectionExcludeMembershipRule" => Where("excludes", each => Matches(each, "CollectionID", said, "CollectionId") && Matches(each, "ExcludeCollectionID", said, "ExcludeCollectionId")),
        "Add-CMDeviceCollectionExcludeMembershipRule" => AddExclude(said),
        "Get-CMQuery" => Where("queries", each => Matches(each, "Name", said, "Name") && Matches(each, "QueryID", said, "Id")),
        "New-CMQuery" => NewQuery(said),
        "Set-CMQuery" => SetQuery(said),
        "Remove-CMQuery" => RemoveQuery(said),
        "Get-CMDistributionPointGroup" => Where("pointGroups", each => Matches(each, "Name", said, "Name")),
        "Get-CMDistributionPoint" => Where("points", each => Matches(each, "Name", said, "SiteSystemServerName")),
        "Start-CMContentDistribution" => StartDistribution(said),
        "Update-CMDistributionPoint" => UpdateDistributionPoint(said),
        "Get-CMPackageDeployment" => Lazily("SMS_Advertisement", All("deployments").Where(each => !Same(each, "ProgramName", "*") && Matches(each, "PackageID", said, "PackageId") && Matches(each, "ProgramName", said, "ProgramName") && Matches(each, "CollectionID", said, "CollectionId") && Matches(each, "AdvertisementID", said, "DeploymentId"))),
        "New-CMPackageDeployment" => NewDeployment(said),
        "Set-CMPackageDeployment" => SetDeployment(said),
        "Remove-CMPackageDeployment" => RemoveDeployment(said),
        "Import-CMBaseline" => ImportBaseline(said),
        "Remove-CMBaseline" => RemoveConfiguration(said, true),
        "Remove-CMConfigurationItem" => RemoveConfiguration(said, false),
        "Get-CMBaselineDeployment" => GetBaselineDeployments(said),
        "New-CMBaselineDeployment" => NewBaselineDeployment(said),
        "Remove-CMBaselineDeployment" => RemoveBaselineDeployment(said),
        "Get-CMTaskSequence" => Where("sequences", each => Matches(each, "Name", said, "Name") && Matches(each, "PackageID", said, "TaskSequencePackageId")),
        "New-CMTaskSequence" => NewSequence(said),
        "Set-CMTaskSequence" => SetSequence(said),
        "Remove-CMTaskSequence" => RemoveSequence(said),
        "Add-CMTaskSequenceStep" => AddSteps(said),
        "Get-CMTaskSequenceStep" => Steps(said.Text("TaskSequenceId")).Select(each => (object)Shown(each)),
        "Remove-CMTaskSequenceStep" => RemoveStep(said),
        "New-CMTaskSequenceGroup" or "New-CMTSStepRunCommandLine" or "New-CMTSStepSetVariable" or "New-CMTSStepInstallUpdate" or "New-CMTSStepInstallSoftware" or "New-CMTSStepReboot" or "New-CMTSStepConditionVariable" or "New-CMTSStepConditionQueryWmi" or "New-CMTSStepConditionIfStatement" => [NewPart(cmdlet, said)],
        "Get-CMTaskSequenceDeployment" => Lazily("SMS_Advertisement", All("deployments").Where(each => Same(each, "ProgramName", "*") && Matches(each, "PackageID", said, "TaskSequenceId") && Matches(each, "CollectionID", said, "CollectionId") && Matches(each, "AdvertisementID", said, "DeploymentId"))),
        "New-CMTaskSequenceDeployment" => NewSequenceDeployment(said),
        "Set-CMTaskSequenceDeployment" => SetSequenceDeployment(said),
        "Remove-CMTaskSequenceDeployment" => RemoveDeployment(said),
        "Get-CMDeviceCollectionVariable" => Where("variables", each => Matches(each, "CollectionID", said, "CollectionId") && Matches(each, "Name", said, "VariableName")).Select(WithoutValue),
        "New-CMDeviceCollectionVariable" => NewVariable(said),
        "Set-CMDeviceCollectionVariable" => SetVariable(said),
        "Remove-CMDeviceCollectionVariable" => RemoveVariable(said),
        "Get-CMFolder" => Where("folders", each => Matches(each, "Path", said, "FolderPath")),
        "New-CMFolder" => NewFolder(said),
        "Move-CMObject" => MoveObject(said),
        "Set-CMAssetIntelligenceClass" => EnableClass(said),
        "Invoke-CMWmiQuery" => Query(said.Text("Query"), said.Text("Option") == "Fast"),
        _ => throw new NotImplementedException(cmdlet),
    };

    private void Save()
    {
        if (changed) Write();
    }

    /// <summary>What was counted can wait until the session ends.</summary>
    private void Counted()
    {
        if (holds) unwritten = true;
        else Write();
    }

    private void Write()
    {
        File.WriteAllText(path, root.ToJsonString(indented));
        unwritten = false;
    }

    /// <summary>Of a call that failed halfway nothing stays but what was counted.</summary>
    private void Undo()
    {
        if (!changed || !holds) return;
        var before = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        foreach (var counted in new[] { "calls", "trips", "faults" }) before[counted] = root[counted]!.DeepClone();
        root = before;
        unwritten = true;
    }

    private IEnumerable<JsonObject> All(string kind) => root[kind]!.AsArray().Select(each => each!.AsObject());

    private IEnumerable<object> Where(string kind, Func<JsonObject, bool> wanted) => All(kind).Where(wanted).Select(Shown);

    private JsonObject One(string kind, string key, string id) =>
        All(kind).FirstOrDefault(each => Same(each, key, id)) ?? throw new InvalidOperationException($"No object corresponds to the specified parameters ({key} {id}).");

    private JsonObject AddTo(string kind, JsonObject added)
    {
        root[kind]!.AsArray().Add(added);
        changed = true;
        return added;
    }

    private void TakeFrom(string kind, Func<JsonObject, bool> unwanted)
    {
        foreach (var each in All(kind).Where(unwanted).ToList()) root[kind]!.AsArray().Remove(each);
        changed = true;
    }

    private void Change(JsonObject target, string property, JsonNode? value)
    {
        target[property] = value;
        changed = true;
    }

    private string NextId()
    {
        var next = (int)root["nextId"]!;
        root["nextId"] = next + 1;
        return $"{root["siteCode"]}{next:X5}";
    }

    private static void Force(Said said)
    {
        if (!said.Flag("Force")) throw new InvalidOperationException("A question would be asked here that nobody can answer: -Force is missing.");
    }

    private static bool Same(JsonObject each, string property, string value) => string.Equals((string?)each[property], value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Names may hold wildcards in the real cmdlets; a name with a bracket then finds nothing.</summary>
    private static bool Matches(JsonObject each, string property, Said said, string parameter) =>
        !said.Has(parameter) || (said.Flag("DisableWildcardHandling") && Same(each, property, said.Text(parameter))) || (!said.Flag("DisableWildcardHandling") && WildcardPattern.Get(said.Text(parameter), WildcardOptions.IgnoreCase).IsMatch((string?)each[property] ?? ""));

    private static void Limit(string name, string value, int limit)
    {
        if (value.Length > limit) throw new ArgumentException($"{name} has {value.Length} characters; the limit is {limit}.");
    }
}
