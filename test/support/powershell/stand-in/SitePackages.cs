using System.Management.Automation;
using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>Packages, programs and content.</summary>
public sealed partial class Site
{
    private static readonly (string Parameter, string Property, int Limit)[] packageFields =
    [
        ("Name", "Name", 50), ("NewName", "Name", 50), ("Description", "Description", 128), ("Manufacturer", "Manufacturer", 32),
        ("Language", "Language", 32), ("Version", "Version", 32), ("Path", "PkgSourcePath", 256),
    ];

    private IEnumerable<object> NewPackage(Said said)
    {
        string[] identity = ["Name", "Manufacturer", "Version", "Language"];
        if (All("packages").Any(each => identity.All(field => Same(each, field, said.Text(field))))) throw new InvalidOperationException("An object with the specified name already exists.");
        var package = new JsonObject { ["PackageID"] = NextId(), ["Name"] = "", ["Description"] = "", ["Manufacturer"] = "", ["Language"] = "", ["Version"] = "", ["PkgSourcePath"] = "", ["SourceVersion"] = 1, ["ObjectPath"] = "/" };
        Write(package, said);
        return [Shown(AddTo("packages", package))];
    }

    private IEnumerable<object> SetPackage(Said said)
    {
        Write(One("packages", "PackageID", said.Text("Id")), said);
        return [];
    }

    private void Write(JsonObject package, Said said)
    {
        foreach (var (parameter, property, limit) in packageFields)
        {
            if (!said.Has(parameter)) continue;
            Limit(property, said.Text(parameter), limit);
            Change(package, property, said.Text(parameter));
        }
    }

    private IEnumerable<object> RemovePackage(Said said)
    {
        Force(said);
        var id = (string)One("packages", "PackageID", said.Text("Id"))["PackageID"]!;
        foreach (var kind in new[] { "packages", "programs", "deployments", "distributions" }) TakeFrom(kind, each => Same(each, "PackageID", id));
        return [];
    }

    private IEnumerable<object> NewProgram(Said said)
    {
        var package = One("packages", "PackageID", said.Text("PackageId"));
        var name = said.Text("StandardProgramName");
        Limit("ProgramName", name, 50);
        if (All("programs").Any(each => Same(each, "PackageID", said.Text("PackageId")) && Same(each, "ProgramName", name))) throw new InvalidOperationException("An object with the specified name already exists.");
        // The defaults of cmdlet and class: only when a user is logged on, for every user, normal window, 120 minutes, any
        // platform, UNC name.
        var program = new JsonObject { ["PackageID"] = (string)package["PackageID"]!, ["ProgramName"] = name, ["CommandLine"] = "", ["Comment"] = "", ["Duration"] = 120, ["DiskSpaceReq"] = "", ["ProgramFlags"] = 0x88114000L };
        SetFlags(program, said);
        AddTo("programs", program);
        return [Shown(program)];
    }

    private IEnumerable<object> SetProgram(Said said)
    {
        if (!said.Flag("StandardProgram")) throw new ArgumentException("Parameter set cannot be resolved: -StandardProgram is missing.");
        var program = All("programs").FirstOrDefault(each => Same(each, "PackageID", said.Text("PackageId")) && Same(each, "ProgramName", said.Text("ProgramName")))
            ?? throw new InvalidOperationException("No object corresponds to the specified parameters.");
        SetFlags(program, said);
        return [];
    }

    private void SetFlags(JsonObject program, Said said)
    {
        var flags = (long)program["ProgramFlags"]!;
        void Bit(int bit, bool on) => flags = on ? flags | (1L << bit) : flags & ~(1L << bit);
        if (said.Has("RunType")) { Bit(24, said.Text("RunType") == "Hidden"); Bit(22, said.Text("RunType") == "Minimized"); Bit(23, said.Text("RunType") == "Maximized"); }
        if (said.Has("ProgramRunType")) { Bit(14, said.Text("ProgramRunType") == "OnlyWhenUserIsLoggedOn"); Bit(17, said.Text("ProgramRunType") == "OnlyWhenNoUserIsLoggedOn"); }
        if (said.Has("RunMode")) Bit(15, said.Text("RunMode") == "RunWithAdministrativeRights");
        if (said.Has("UserInteraction")) Bit(13, !said.Flag("UserInteraction"));
        if (said.Has("ProgramAssignedType")) Bit(16, said.Text("ProgramAssignedType") == "RunOnceForEveryUserWhoLogsOn");
        if (said.Has("SuppressProgramNotification")) Bit(10, said.Flag("SuppressProgramNotification"));
        if (said.Has("DisableProgram")) Bit(12, said.Flag("DisableProgram"));
        if (said.Has("AfterRunningType")) { Bit(18, said.Text("AfterRunningType") == "ProgramControlsRestart"); Bit(19, said.Text("AfterRunningType") == "ConfigurationManagerRestartsComputer"); Bit(25, said.Text("AfterRunningType") == "ConfigurationManagerLogsUserOff"); }
        if (said.Flag("RunOnAnyPlatform")) Bit(27, true);
        Change(program, "ProgramFlags", flags);
        if (said.Has("CommandLine")) Change(program, "CommandLine", said.Text("CommandLine"));
        if (said.Has("Comment")) { Limit("Comment", said.Text("Comment"), 127); Change(program, "Comment", said.Text("Comment")); }
        if (said.Has("Duration")) Change(program, "Duration", said.Number("Duration", 0));
        if (said.Has("DiskSpaceRequirement")) Change(program, "DiskSpaceReq", $"{said.Text("DiskSpaceRequirement")} {said.Text("DiskSpaceUnit")}");
    }

    private IEnumerable<object> StartDistribution(Said said)
    {
        var targets = said.Texts("DistributionPointGroupName").Select(name => ("group", (string)One("pointGroups", "Name", name)["Name"]!))
            .Concat(said.Texts("DistributionPointName").Select(name => ("point", (string)One("points", "Name", name)["Name"]!))).ToList();
        foreach (var id in said.Texts("PackageId"))
        {
            One("packages", "PackageID", id);
            var fresh = targets.Where(target => !Targeted(id, target.Item1, target.Item2)).ToList();
            if (fresh.Count == 0) throw new InvalidOperationException("No content destination was found.");
            foreach (var (kind, name) in fresh) AddTo("distributions", new JsonObject { ["PackageID"] = id, ["Kind"] = kind, ["Name"] = name });
        }
        return [];
    }

    /// <summary>A distribution point that has the content by a group of its own has it.</summary>
    private bool Targeted(string id, string kind, string name) =>
        All("distributions").Any(each => Same(each, "PackageID", id) && (int?)each["Status"] != 3 && (Same(each, "Kind", kind) && Same(each, "Name", name)
            || kind == "point" && Same(each, "Kind", "group") && Members((string)each["Name"]!).Contains(name, StringComparer.OrdinalIgnoreCase)));

    private IEnumerable<string> Members(string group) => One("pointGroups", "Name", group)["Members"]!.AsArray().Select(each => (string)each!);

    private IEnumerable<object> UpdateDistributionPoint(Said said)
    {
        var package = One("packages", "PackageID", said.Text("PackageId"));
        if (!All("distributions").Any(each => Same(each, "PackageID", said.Text("PackageId")))) throw new InvalidOperationException("The content is on no distribution point.");
        Change(package, "SourceVersion", (int)package["SourceVersion"]! + 1);
        return [];
    }
}
