using System.Text.Json.Nodes;

namespace Esupack.StandIn;

/// <summary>Collections, queries and folders.</summary>
public sealed partial class Site
{
    private const string inventoryClass = "SMS_G_System_SOFTWARE_LICENSING_PRODUCT";

    private IEnumerable<object> NewCollection(Said said)
    {
        if (All("collections").Any(each => Same(each, "Name", said.Text("Name")))) throw new ArgumentException($"A collection named {said.Text("Name")} already exists.");
        One("collections", "CollectionID", said.Text("LimitingCollectionId"));
        var collection = new JsonObject { ["CollectionID"] = NextId(), ["Name"] = said.Text("Name"), ["ObjectPath"] = "/", ["MemberCount"] = 0 };
        WriteCollection(collection, said);
        return [Shown(AddTo("collections", collection))];
    }

    private IEnumerable<object> SetCollection(Said said)
    {
        WriteCollection(One("collections", "CollectionID", said.Text("CollectionId")), said);
        return [];
    }

    private void WriteCollection(JsonObject collection, Said said)
    {
        if (said.Has("Comment")) { Limit("Comment", said.Text("Comment"), 255); Change(collection, "Comment", said.Text("Comment")); }
        if (said.Has("LimitingCollectionId")) Change(collection, "LimitToCollectionID", said.Text("LimitingCollectionId"));
        if (said.Has("RefreshType")) Change(collection, "RefreshType", said.Text("RefreshType") switch { "Manual" => 1, "Periodic" => 2, "Continuous" => 4, "Both" => 6, _ => 0 });
        if (said.Has("RefreshSchedule")) Change(collection, "RefreshSchedule", new JsonArray([.. said.Objects("RefreshSchedule").Select(Token)]));
    }

    /// <summary>Takes deployments to the collection along, as the console does after asking.</summary>
    private IEnumerable<object> RemoveCollection(Said said)
    {
        Force(said);
        var id = (string)One("collections", "CollectionID", said.Text("Id"))["CollectionID"]!;
        if (Dependents(id).Any()) throw new InvalidOperationException("The collection has dependent collections.");
        foreach (var kind in new[] { "collections", "rules", "excludes", "deployments" }) TakeFrom(kind, each => Same(each, "CollectionID", id));
        return [];
    }

    private IEnumerable<JsonObject> Dependents(string id) =>
        All("collections").Where(each => Same(each, "LimitToCollectionID", id)).Concat(All("excludes").Where(each => Same(each, "ExcludeCollectionID", id)));

    private IEnumerable<object> AddRule(Said said)
    {
        One("collections", "CollectionID", said.Text("CollectionId"));
        if (said.Flag("ValidateQueryHasResult")) throw new InvalidOperationException("The query has no result.");
        AssertQuery(said.Text("QueryExpression"));
        if (All("rules").Any(each => Same(each, "CollectionID", said.Text("CollectionId")) && Same(each, "RuleName", said.Text("RuleName")))) throw new ArgumentException("A rule of that name already exists.");
        // The provider may write a query in its own way.
        var rewritten = said.Text("QueryExpression").Replace("select ", "select  ").Replace("SMS_R_System", "SMS_R_SYSTEM");
        AddTo("rules", new JsonObject { ["CollectionID"] = said.Text("CollectionId"), ["RuleName"] = said.Text("RuleName"), ["QueryExpression"] = rewritten, ["Said"] = said.Text("QueryExpression") });
        return [];
    }

    private IEnumerable<object> RemoveRule(Said said)
    {
        Force(said);
        TakeFrom("rules", each => Same(each, "CollectionID", said.Text("CollectionId")) && Same(each, "RuleName", said.Text("RuleName")));
        return [];
    }

    private IEnumerable<object> AddExclude(Said said)
    {
        One("collections", "CollectionID", said.Text("CollectionId"));
        One("collections", "CollectionID", said.Text("ExcludeCollectionId"));
        if (All("excludes").Any(each => Same(each, "CollectionID", said.Text("CollectionId")) && Same(each, "ExcludeCollectionID", said.Text("ExcludeCollectionId")))) throw new ArgumentException("The rule already exists.");
        AddTo("excludes", new JsonObject { ["CollectionID"] = said.Text("CollectionId"), ["ExcludeCollectionID"] = said.Text("ExcludeCollectionId") });
        return [];
    }

    private IEnumerable<object> NewQuery(Said said)
    {
        if (All("queries").Any(each => Same(each, "Name", said.Text("Name")))) throw new InvalidOperationException("An object with the specified name already exists.");
        var query = new JsonObject { ["QueryID"] = NextId(), ["Name"] = said.Text("Name"), ["LimitToCollectionID"] = said.Text("LimitToCollectionId"), ["ObjectPath"] = "/" };
        WriteQuery(query, said);
        return [Shown(AddTo("queries", query))];
    }

    private IEnumerable<object> SetQuery(Said said)
    {
        WriteQuery(One("queries", "QueryID", said.Text("Id")), said);
        return [];
    }

    private void WriteQuery(JsonObject query, Said said)
    {
        AssertQuery(said.Text("Expression"));
        if (said.Has("Comment")) Change(query, "Comments", said.Text("Comment"));
        if (said.Has("Expression")) Change(query, "Expression", said.Text("Expression"));
        if (said.Has("TargetClassName")) Change(query, "TargetClassName", said.Text("TargetClassName"));
    }

    private IEnumerable<object> RemoveQuery(Said said)
    {
        Force(said);
        One("queries", "QueryID", said.Text("Id"));
        TakeFrom("queries", each => Same(each, "QueryID", said.Text("Id")));
        return [];
    }

    private IEnumerable<object> NewFolder(Said said)
    {
        var parent = said.Text("ParentFolderPath");
        var path = $"{parent}\\{said.Text("Name")}";
        if (parent.Contains('\\')) One("folders", "Path", parent);
        if (All("folders").Any(each => Same(each, "Path", path))) throw new InvalidOperationException("The folder already exists.");
        return [Shown(AddTo("folders", new JsonObject { ["Path"] = path, ["Name"] = said.Text("Name"), ["ContainerNodeID"] = 16_777_216 + All("folders").Count() }))];
    }

    private IEnumerable<object> MoveObject(Said said)
    {
        var prefix = $"{root["siteCode"]}:\\";
        if (!said.Text("FolderPath").StartsWith(prefix)) throw new ArgumentException("The folder path names another site.");
        var path = said.Text("FolderPath")[prefix.Length..];
        One("folders", "Path", path);
        var (kind, key) = path.Split('\\')[0] switch { "Package" => ("packages", "PackageID"), "TaskSequence" => ("sequences", "PackageID"), "Query" => ("queries", "QueryID"), _ => ("collections", "CollectionID") };
        foreach (var id in said.Texts("ObjectId")) Change(One(kind, key, id), "ObjectPath", "/" + string.Join('/', path.Split('\\')[1..]));
        return [];
    }

    private IEnumerable<object> EnableClass(Said said)
    {
        if (said.Texts("EnableReportingClass").Contains("SoftwareLicensingProduct") && (bool)root["classAppears"]!)
            Change(root, "missing", new JsonArray([.. root["missing"]!.AsArray().Select(each => (string)each!).Where(each => each != inventoryClass).Select(each => (JsonNode)each)]));
        changed = true;
        return [];
    }

    /// <summary>The collections, and as many more as the site is told to have (`moreCollections`).</summary>
    private IEnumerable<JsonObject> Collections() => All("collections").Concat(Enumerable.Range(0, (int)root["moreCollections"]!)
        .Select(number => new JsonObject { ["CollectionID"] = $"XYZ{number:X5}", ["Name"] = $"Filler {number}", ["Comment"] = "", ["LimitToCollectionID"] = "SMS00001", ["RefreshType"] = 2, ["RefreshSchedule"] = new JsonArray() }));
}
