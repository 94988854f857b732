using System.Management.Automation;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Esupack.StandIn;

/// <summary>Configuration items, baselines and their deployments. A cabinet is read for its identities, which lie in it as they are.</summary>
public sealed partial class Site
{
    private IEnumerable<object> ImportBaseline(Said said)
    {
        Force(said);
        foreach (var file in said.Texts("FileName"))
        {
            if (!file.StartsWith(@"\\")) throw new InvalidOperationException("The file name is no UNC path, and the current drive is that of a site.");
            ImportCabinet(File.ReadAllText(file.Replace(@"\\", "/").Replace('\\', '/'), System.Text.Encoding.UTF8));
        }
        return [];
    }

    private void ImportCabinet(string cabinet)
    {
        var objects = Regex.Matches(cabinet, "<(OperatingSystem|Baseline) AuthoringScopeId=\"([^\"]*)\" LogicalName=\"([^\"]*)\" Version=\"([0-9]+)\"[^>]*>.*?<DisplayName Text=\"([^\"]*)\".*?<Description Text=\"([^\"]*)\"", RegexOptions.Singleline);
        if (objects.Count != 2) throw new InvalidOperationException("The file holds no configuration data.");
        foreach (Match each in objects) ImportObject($"{each.Groups[2].Value}/{each.Groups[3].Value}", int.Parse(each.Groups[4].Value), System.Net.WebUtility.HtmlDecode(each.Groups[5].Value), System.Net.WebUtility.HtmlDecode(each.Groups[6].Value));
    }

    private void ImportObject(string model, int version, string name, string description)
    {
        var known = All("configuration").FirstOrDefault(each => Same(each, "ModelName", model));
        if (known is not null && (int)known["SDMPackageVersion"]! > version) throw new InvalidOperationException("A newer version exists.");
        if (known is not null && (int)known["SDMPackageVersion"]! == version && !Same(known, "LocalizedDescription", description)) throw new InvalidOperationException("The same version with other content exists.");
        if (known is null) known = AddTo("configuration", new JsonObject { ["CI_ID"] = 16_900_000 + All("configuration").Count(), ["ModelName"] = model });
        // A new revision of an item has an ID of its own; a baseline keeps it.
        else if (!model.Contains("/Baseline_")) Change(known, "CI_ID", 16_950_000 + version);
        Change(known, "SDMPackageVersion", version);
        Change(known, "LocalizedDisplayName", name);
        Change(known, "LocalizedDescription", description);
    }

    private IEnumerable<object> RemoveConfiguration(Said said, bool isBaseline)
    {
        Force(said);
        var target = All("configuration").FirstOrDefault(each => (int)each["CI_ID"]! == said.Number("Id")) ?? throw new InvalidOperationException("No object corresponds to the specified parameters.");
        if (((string)target["ModelName"]!).Contains("/Baseline_") != isBaseline) throw new InvalidOperationException("The object is of another kind.");
        if (isBaseline && All("baselineDeployments").Any(each => (int)each["CI_ID"]! == said.Number("Id"))) throw new InvalidOperationException("All references to a configuration baseline must be removed first.");
        if (!isBaseline && All("configuration").Any(each => ((string)each["ModelName"]!).Contains("/Baseline_"))) throw new InvalidOperationException("The configuration item is referenced by a baseline.");
        TakeFrom("configuration", each => (int)each["CI_ID"]! == said.Number("Id"));
        return [];
    }

    private IEnumerable<object> GetBaselineDeployments(Said said) =>
        Lazily("SMS_BaselineAssignment", All("baselineDeployments").Where(each => (int)each["CI_ID"]! == said.Number("SmsObjectId")));

    private IEnumerable<object> NewBaselineDeployment(Said said)
    {
        if (!All("configuration").Any(each => (int)each["CI_ID"]! == said.Number("Id"))) throw new InvalidOperationException("The baseline does not exist.");
        One("collections", "CollectionID", said.Text("CollectionId"));
        var schedule = said.Objects("Schedule").Select(Token).ToArray();
        AddTo("baselineDeployments", new JsonObject
        {
            ["AssignmentUniqueID"] = $"{{00000000-0000-0000-0000-{All("baselineDeployments").Count() + 1:D12}}}",
            ["AssignmentName"] = $"Baseline to {said.Text("CollectionId")}",
            ["CI_ID"] = said.Number("Id"),
            ["TargetCollectionID"] = said.Text("CollectionId"),
            ["EnforcementEnabled"] = said.Flag("EnableEnforcement"),
            ["OverrideServiceWindows"] = said.Flag("OverrideServiceWindow"),
            ["Schedule"] = new JsonArray(schedule),
        });
        return [];
    }

    private IEnumerable<object> RemoveBaselineDeployment(Said said)
    {
        Force(said);
        One("baselineDeployments", "AssignmentUniqueID", said.Text("DeploymentId"));
        TakeFrom("baselineDeployments", each => Same(each, "AssignmentUniqueID", said.Text("DeploymentId")));
        return [];
    }
}
