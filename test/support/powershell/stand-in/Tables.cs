using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>What the provider's classes hold of the site. Their properties are recorded in wmi-classes.json.</summary>
public sealed partial class Site
{
    private static readonly Lazy<JsonObject> recorded = new(() =>
        JsonNode.Parse(File.ReadAllText(Environment.GetEnvironmentVariable("ESUPACK_CLASSES")!))!["classes"]!.AsObject());

    private static string[] Properties(string kind) =>
        recorded.Value[kind]?["properties"]?.AsArray().Select(each => (string)each!).ToArray() ?? throw new SmsQueryException("Ungueltige Klasse", unchecked((int)0x80041010));

    private IEnumerable<JsonObject> Rows(string kind) => kind switch
    {
        "SMS_Package" => All("packages"),
        "SMS_TaskSequencePackage" => All("sequences"),
        "SMS_Collection" => Collections().Select(each => With(each, "CollectionType", 2)),
        "SMS_Query" => All("queries"),
        "SMS_Advertisement" => All("deployments"),
        "SMS_R_System" => Devices(),
        "SMS_DPGroupPackages" => All("distributions").Where(each => Same(each, "Kind", "group")).Select(each => new JsonObject { ["PkgID"] = each["PackageID"]!.DeepClone(), ["GroupID"] = One("pointGroups", "Name", (string)each["Name"]!)["GroupID"]!.DeepClone() }),
        "SMS_DPGroupMembers" => All("pointGroups").SelectMany(group => group["Members"]!.AsArray().Select(member => new JsonObject { ["GroupID"] = group["GroupID"]!.DeepClone(), ["DPNALPath"] = Nal((string)member!) })),
        "SMS_ConfigurationItemLatestBaseClass" => All("configuration"),
        "SMS_DistributionPoint" => All("distributions").SelectMany(Points),
        "SMS_DeploymentSummary" => All("summaries").Concat((bool)root["summaryLags"]! ? [] : All("deployments").Select(each => new JsonObject { ["DeploymentID"] = each["AdvertisementID"]!.DeepClone(), ["CollectionID"] = each["CollectionID"]!.DeepClone(), ["FeatureType"] = 2 })).Concat((bool)root["summaryLags"]! ? [] : All("baselineDeployments").Select(each => new JsonObject { ["DeploymentID"] = each["AssignmentUniqueID"]!.DeepClone(), ["CollectionID"] = each["TargetCollectionID"]!.DeepClone(), ["FeatureType"] = 6 })),
        "SMS_CollectionDependencies" => All("collections").SelectMany(each => Sources(each).Select(source => new JsonObject { ["SourceCollectionID"] = source, ["DependentCollectionID"] = each["CollectionID"]!.DeepClone() })),
        "SMS_ObjectContainerItem" => All("places"),
        "SMS_RbacSecuredObject" => root["rights"] is JsonArray rights ? rights.Select(each => each!.AsObject()) : throw new SmsQueryException("Ungueltige Klasse", unchecked((int)0x80041010)),
        "SMS_ClientAdvertisementStatus" => All("statuses"),
        _ => root["inventory"]![kind]?.AsArray().Select(each => each!.AsObject()) ?? [],
    };

    /// <summary>The devices, and as many more as the site is told to have (`moreDevices`).</summary>
    private IEnumerable<JsonObject> Devices() => All("devices").Concat(Enumerable.Range(1, (int)root["moreDevices"]!)
        .Select(number => new JsonObject { ["ResourceID"] = 1_000_000 + number, ["Name"] = $"PC{number:D6}", ["Client"] = 1, ["Obsolete"] = 0, ["Build"] = "10.0.19045", ["OperatingSystemNameandVersion"] = "Microsoft Windows NT Workstation 10.0", ["ESUValue"] = "0" }));

    /// <summary>A group's points have rows of their own, unless the site has not come to it yet (`pointsLag`).</summary>
    private IEnumerable<JsonObject> Points(JsonObject distribution)
    {
        var name = (string)distribution["Name"]!;
        var names = Same(distribution, "Kind", "point") ? [name] : (bool)root["pointsLag"]! ? [] : Members(name);
        return names.Select(point => new JsonObject { ["PackageID"] = distribution["PackageID"]!.DeepClone(), ["ServerNALPath"] = Nal(point), ["Status"] = distribution["Status"]?.DeepClone() ?? 0 });
    }

    private static string Nal(string point) => $"[\"Display=\\\\{point}\\\"]MSWNET:[\"SMS_SITE=ABC\"]\\\\{point}\\";

    private IEnumerable<string> Sources(JsonObject collection) =>
        All("excludes").Where(each => Same(each, "CollectionID", (string)collection["CollectionID"]!)).Select(each => (string)each["ExcludeCollectionID"]!)
            .Append((string?)collection["LimitToCollectionID"] ?? "");

    private static JsonObject With(JsonObject each, string property, int value)
    {
        var copy = each.DeepClone().AsObject();
        copy[property] = value;
        return copy;
    }
}
