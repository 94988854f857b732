using System.Management.Automation;
using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>
/// Task sequences, their steps as the cmdlets were told them, their deployments, and variables of collections. A value that
/// is masked is shown to nobody; tests read it in the file.
/// </summary>
public sealed partial class Site
{
    private IEnumerable<object> NewSequence(Said said)
    {
        Limit("Description", said.Text("Description"), 512);
        var sequence = new JsonObject { ["PackageID"] = NextId(), ["Name"] = said.Text("Name"), ["Description"] = said.Text("Description"), ["ObjectPath"] = "/", ["Duration"] = 120, ["SuppressNotification"] = false, ["Steps"] = new JsonArray() };
        return [Shown(AddTo("sequences", sequence))];
    }

    private IEnumerable<object> SetSequence(Said said)
    {
        var sequence = One("sequences", "PackageID", said.Text("TaskSequenceId"));
        if (said.Has("Description")) { Limit("Description", said.Text("Description"), 512); Change(sequence, "Description", said.Text("Description")); }
        if (said.Has("MaxRunTimeMins")) Change(sequence, "Duration", said.Number("MaxRunTimeMins", 0));
        if (said.Has("SuppressNotification")) Change(sequence, "SuppressNotification", said.Flag("SuppressNotification"));
        return [];
    }

    private IEnumerable<object> RemoveSequence(Said said)
    {
        Force(said);
        var id = (string)One("sequences", "PackageID", said.Text("TaskSequencePackageId"))["PackageID"]!;
        foreach (var kind in new[] { "sequences", "deployments" }) TakeFrom(kind, each => Same(each, "PackageID", id));
        return [];
    }

    private IEnumerable<JsonObject> Steps(string id) => One("sequences", "PackageID", id)["Steps"]!.AsArray().Select(each => each!.AsObject());

    /// <summary>After the step of the index that was said, else at the top.</summary>
    private IEnumerable<object> AddSteps(Said said)
    {
        var steps = One("sequences", "PackageID", said.Text("TaskSequenceId"))["Steps"]!.AsArray();
        var at = Math.Min(said.Number("InsertStepStartIndex", 0), steps.Count);
        foreach (var each in said.Objects("Step")) steps.Insert(at++, Node(each));
        changed = true;
        return [];
    }

    private IEnumerable<object> RemoveStep(Said said)
    {
        Force(said);
        var steps = One("sequences", "PackageID", said.Text("TaskSequenceId"))["Steps"]!.AsArray();
        var gone = steps.Where(each => Same(each!.AsObject(), "Name", said.Text("StepName"))).ToList();
        if (gone.Count == 0) throw new InvalidOperationException("No object corresponds to the specified parameters.");
        foreach (var each in gone) steps.Remove(each);
        changed = true;
        return [];
    }

    /// <summary>A step, group or condition: nothing but an object until it is added.</summary>
    private PSObject NewPart(string cmdlet, Said said)
    {
        if (said.Has("Name")) Limit("Name", said.Text("Name"), 50);
        if (said.Has("Description")) Limit("Description", said.Text("Description"), 256);
        if (said.Has("Timeout") && said.Number("Timeout", 0) is < 1 or > 999) throw new ArgumentOutOfRangeException(nameof(said), "Timeout");
        if (said.Has("PackageId")) One("packages", "PackageID", said.Text("PackageId"));
        var part = new JsonObject { ["Cmdlet"] = cmdlet };
        foreach (var name in said.Names.Where(name => name is not ("ErrorAction" or "WhatIf" or "Confirm")).Order(StringComparer.Ordinal))
            part[name] = name is "Step" or "Condition" ? new JsonArray([.. said.Objects(name).Select(Node)]) : Written(said.Raw(name));
        var shown = new PSObject();
        shown.Properties.Add(new PSNoteProperty("Name", said.Text("Name")));
        made.Add(shown, part);
        return shown;
    }

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<PSObject, JsonObject> made = [];

    private static JsonNode Node(PSObject part) =>
        made.TryGetValue(part, out var node) ? node.DeepClone() : throw new ArgumentException("That is no step or condition.");

    private static JsonNode? Written(object? value) => value switch
    {
        SwitchParameter given => given.IsPresent,
        bool flag => flag,
        int number => number,
        int[] numbers => new JsonArray([.. numbers.Select(each => (JsonNode)each)]),
        string[] texts => new JsonArray([.. texts.Select(each => (JsonNode)each)]),
        PSCustomObject or PSObject => (string?)null,
        _ => value?.ToString(),
    };

    private IEnumerable<object> NewSequenceDeployment(Said said)
    {
        var sequence = One("sequences", "PackageID", said.Text("TaskSequencePackageId"));
        if (!sequence["Steps"]!.AsArray().Any()) throw new InvalidOperationException("The task sequence has no steps.");
        One("collections", "CollectionID", said.Text("CollectionId"));
        var deployment = new JsonObject
        {
            ["AdvertisementID"] = NextId().Insert(3, "2")[..8],
            ["PackageID"] = (string)sequence["PackageID"]!,
            ["ProgramName"] = "*",
            ["CollectionID"] = said.Text("CollectionId"),
            ["OfferType"] = said.Text("DeployPurpose") == "Required" ? 0 : 2,
            ["RerunBehavior"] = said.Text("RerunBehavior", "AlwaysRerunProgram"),
            ["Availability"] = said.Text("Availability", "Clients"),
            ["DeploymentOption"] = said.Text("DeploymentOption"),
            ["ShowTaskSequenceProgress"] = said.Flag("ShowTaskSequenceProgress"),
            ["PresentTimeIsGMT"] = false,
            ["AssignedScheduleIsGMT"] = false,
            ["ExpirationTimeEnabled"] = false,
            ["ExpirationTime"] = "1990-01-01T00:00:00",
        };
        WriteDeployment(deployment, said, "AvailableDateTime", "DeadlineDateTime");
        AddTo("deployments", deployment);
        return [Shown(deployment)];
    }

    private IEnumerable<object> SetSequenceDeployment(Said said)
    {
        var deployment = One("deployments", "AdvertisementID", said.Text("TaskSequenceDeploymentId"));
        if (said.Has("DeploymentExpireDateTime")) Change(deployment, "ExpirationTimeEnabled", true);
        WriteDeployment(deployment, said, "DeploymentAvailableDateTime", "DeploymentExpireDateTime");
        return [];
    }

    private static object WithoutValue(object variable)
    {
        var shown = PSObject.AsPSObject(variable);
        if (shown.Properties["IsMasked"].Value is true) shown.Properties["Value"].Value = "";
        return shown;
    }

    private IEnumerable<object> NewVariable(Said said)
    {
        One("collections", "CollectionID", said.Text("CollectionId"));
        if (said.Text("CollectionId").StartsWith("SMS", StringComparison.OrdinalIgnoreCase)) throw new InvalidOperationException("Built-in collections cannot have variables.");
        if (All("variables").Any(each => Same(each, "CollectionID", said.Text("CollectionId")) && Same(each, "Name", said.Text("VariableName")))) throw new InvalidOperationException($"The variable exists already (value {said.Text("Value")}).");
        AddTo("variables", new JsonObject { ["CollectionID"] = said.Text("CollectionId"), ["Name"] = said.Text("VariableName"), ["Value"] = said.Text("Value"), ["IsMasked"] = said.Flag("IsMask") });
        return [];
    }

    private JsonObject Variable(Said said) =>
        All("variables").FirstOrDefault(each => Same(each, "CollectionID", said.Text("CollectionId")) && Same(each, "Name", said.Text("VariableName"))) ?? throw new InvalidOperationException("No object corresponds to the specified parameters.");

    private IEnumerable<object> SetVariable(Said said)
    {
        var variable = Variable(said);
        if (said.Has("NewVariableValue")) Change(variable, "Value", said.Text("NewVariableValue"));
        if (said.Has("IsMask")) Change(variable, "IsMasked", said.Flag("IsMask"));
        return [];
    }

    private IEnumerable<object> RemoveVariable(Said said)
    {
        Force(said);
        Variable(said);
        TakeFrom("variables", each => Same(each, "CollectionID", said.Text("CollectionId")) && Same(each, "Name", said.Text("VariableName")));
        return [];
    }
}
