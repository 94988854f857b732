using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>Deployments of programs: SMS_Advertisement.</summary>
public sealed partial class Site
{
    private IEnumerable<object> NewDeployment(Said said)
    {
        var program = All("programs").FirstOrDefault(each => Same(each, "PackageID", said.Text("PackageId")) && Same(each, "ProgramName", said.Text("ProgramName"))) ?? throw new InvalidOperationException("The program does not exist.");
        var collection = One("collections", "CollectionID", said.Text("CollectionId"));
        if (All("deployments").Any(each => Same(each, "PackageID", said.Text("PackageId")) && Same(each, "ProgramName", said.Text("ProgramName")) && Same(each, "CollectionID", said.Text("CollectionId")))) throw new InvalidOperationException("The deployment already exists.");
        var deployment = new JsonObject
        {
            ["AdvertisementID"] = NextId().Insert(3, "2")[..8],
            ["PackageID"] = (string)program["PackageID"]!,
            ["ProgramName"] = (string)program["ProgramName"]!,
            ["CollectionID"] = (string)collection["CollectionID"]!,
            ["OfferType"] = said.Text("DeployPurpose") == "Required" ? 0 : 2,
            ["RerunBehavior"] = said.Text("RerunBehavior", "AlwaysRerunProgram"),
            ["SlowNetworkOption"] = said.Text("SlowNetworkOption", "DoNotRunProgram"),
            ["FastNetworkOption"] = said.Text("FastNetworkOption", "DownloadContentFromDistributionPointAndRunLocally"),
            ["ExpirationTimeEnabled"] = said.Has("DeadlineDateTime"),
            ["AssignedScheduleEnabled"] = said.Has("Schedule"),
        };
        deployment["PresentTimeIsGMT"] = false;
        deployment["AssignedScheduleIsGMT"] = false;
        deployment["ExpirationTime"] = "1990-01-01T00:00:00";
        WriteDeployment(deployment, said, "AvailableDateTime", "DeadlineDateTime");
        AddTo("deployments", deployment);
        return [Shown(deployment)];
    }

    private IEnumerable<object> SetDeployment(Said said)
    {
        var deployment = All("deployments").FirstOrDefault(each => Same(each, "PackageID", said.Text("PackageId")) && Same(each, "ProgramName", said.Text("StandardProgramName")) && Same(each, "CollectionID", said.Text("CollectionId"))) ?? throw new InvalidOperationException("No object corresponds to the specified parameters.");
        if (said.Has("EnableExpireSchedule")) Change(deployment, "ExpirationTimeEnabled", said.Flag("EnableExpireSchedule"));
        WriteDeployment(deployment, said, "DeploymentAvailableDateTime", "DeploymentExpireDateTime");
        return [];
    }

    private void WriteDeployment(JsonObject deployment, Said said, string available, string expires)
    {
        if (said.Has("Comment")) { Limit("Comment", said.Text("Comment"), 255); Change(deployment, "Comment", said.Text("Comment")); }
        if (said.Has(available)) Change(deployment, "PresentTime", $"{said.Time(available):s}");
        if (said.Has(expires)) Change(deployment, "ExpirationTime", $"{said.Time(expires):s}");
        if (said.Has("UseUtcForAvailableSchedule")) Change(deployment, "PresentTimeIsGMT", said.Flag("UseUtcForAvailableSchedule"));
        if (said.Has("Schedule")) Change(deployment, "AssignedScheduleEnabled", true);
        if (said.Has("Schedule")) Change(deployment, "AssignedSchedule", new JsonArray([.. said.Objects("Schedule").Select(Token)]));
    }

    private IEnumerable<object> RemoveDeployment(Said said)
    {
        Force(said);
        One("deployments", "AdvertisementID", said.Text("DeploymentId"));
        TakeFrom("deployments", each => Same(each, "AdvertisementID", said.Text("DeploymentId")));
        return [];
    }
}
