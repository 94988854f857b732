using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security.Cryptography;
using System.Text;

namespace Esupack.PowerShellHost;

/// <summary>
/// Stand-ins for the commands of Microsoft.PowerShell.Management and .Utility that the script uses, with the parameters it
/// uses and no others: their modules are not to be had as packages. Paths and drives are the engine's own.
/// </summary>
internal static class Commands
{
    /// <summary>The engine takes both slashes for separators; .NET on this system does not.</summary>
    public static string FileOf(PSCmdlet command, string path) =>
        command.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path).Replace('\\', '/');

    public static void Add(InitialSessionState state)
    {
        foreach (var type in typeof(Commands).Assembly.GetTypes())
        {
            if (Attribute.GetCustomAttribute(type, typeof(CmdletAttribute)) is CmdletAttribute name)
                state.Commands.Add(new SessionStateCmdletEntry($"{name.VerbName}-{name.NounName}", type, null));
        }
    }
}

[Cmdlet("Write", "Verbose")]
public sealed class WriteVerboseCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string Message { get; set; } = "";
    protected override void ProcessRecord() => WriteVerbose(Message);
}

[Cmdlet("Write", "Information")]
public sealed class WriteInformationCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public object MessageData { get; set; } = "";
    protected override void ProcessRecord() => WriteInformation(MessageData, []);
}

[Cmdlet("Write", "Progress")]
public sealed class WriteProgressCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string Activity { get; set; } = "";
    [Parameter] public string Status { get; set; } = "Processing";
    [Parameter] public SwitchParameter Completed { get; set; }
    protected override void ProcessRecord() =>
        WriteProgress(new ProgressRecord(0, Activity, Status) { RecordType = Completed ? ProgressRecordType.Completed : ProgressRecordType.Processing });
}

[Cmdlet("New", "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string TypeName { get; set; } = "";
    [Parameter] public object[] ArgumentList { get; set; } = [];
    protected override void ProcessRecord()
    {
        var type = (Type)LanguagePrimitives.ConvertTo(TypeName, typeof(Type));
        var arguments = ArgumentList.Select(each => each is PSObject wrapped ? wrapped.BaseObject : each).ToArray();
        WriteObject(Activator.CreateInstance(type, arguments), false);
    }
}

[Cmdlet("Select", "Object")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private int seen;
    [Parameter(ValueFromPipeline = true)] public PSObject? InputObject { get; set; }
    [Parameter(Mandatory = true)] public int First { get; set; }
    protected override void ProcessRecord()
    {
        if (seen++ < First) WriteObject(InputObject);
    }
}

[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<string> values = [];
    [Parameter(ValueFromPipeline = true)] public string InputObject { get; set; } = "";
    [Parameter] public SwitchParameter Unique { get; set; }
    protected override void ProcessRecord() => values.Add(InputObject);
    protected override void EndProcessing()
    {
        var sorted = values.OrderBy(each => each, StringComparer.OrdinalIgnoreCase);
        WriteObject(Unique ? sorted.Distinct(StringComparer.OrdinalIgnoreCase) : sorted, true);
    }
}

[Cmdlet("Get", "Date")]
public sealed class GetDateCommand : PSCmdlet
{
    protected override void ProcessRecord() =>
        WriteObject(DateTime.Parse(Environment.GetEnvironmentVariable("ESUPACK_NOW") ?? "2026-11-02T09:30:00"));
}

[Cmdlet("Get", "Location")]
public sealed class GetLocationCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject(SessionState.Path.CurrentLocation);
}

[Cmdlet("Set", "Location")]
public sealed class SetLocationCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string LiteralPath { get; set; } = "";
    protected override void ProcessRecord() => SessionState.Path.SetLocation(WildcardPattern.Escape(LiteralPath));
}

[Cmdlet("Get", "PSDrive")]
public sealed class GetPSDriveCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string PSProvider { get; set; } = "";
    protected override void ProcessRecord() => WriteObject(SessionState.Drive.GetAllForProvider(PSProvider), true);
}

[Cmdlet("New", "PSDrive", SupportsShouldProcess = true)]
public sealed class NewPSDriveCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string Name { get; set; } = "";
    [Parameter(Mandatory = true)] public string PSProvider { get; set; } = "";
    [Parameter(Mandatory = true)] public string Root { get; set; } = "";
    [Parameter] public string Scope { get; set; } = "Local";
    protected override void ProcessRecord()
    {
        if (!ShouldProcess(Name, "New drive")) return;
        var provider = SessionState.Provider.GetOne(PSProvider);
        WriteObject(SessionState.Drive.New(new PSDriveInfo(Name, provider, Root, "", null), Scope));
    }
}

[Cmdlet("Test", "Path")]
public sealed class TestPathCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string LiteralPath { get; set; } = "";
    protected override void ProcessRecord() => WriteObject(InvokeProvider.Item.Exists(LiteralPath, false, true));
}

[Cmdlet("Join", "Path")]
public sealed class JoinPathCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string Path { get; set; } = "";
    [Parameter(Mandatory = true)] public string ChildPath { get; set; } = "";
    protected override void ProcessRecord() => WriteObject(SessionState.Path.Combine(Path, ChildPath));
}

[Cmdlet("Split", "Path")]
public sealed class SplitPathCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string Path { get; set; } = "";
    [Parameter] public SwitchParameter Parent { get; set; }
    protected override void ProcessRecord() => WriteObject(SessionState.Path.ParseParent(Path, ""));
}

[Cmdlet("Get", "Content")]
public sealed class GetContentCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string LiteralPath { get; set; } = "";
    [Parameter(Mandatory = true)] [ValidateSet("UTF8")] public string Encoding { get; set; } = "";
    protected override void ProcessRecord() =>
        WriteObject(File.ReadAllLines(Commands.FileOf(this, LiteralPath), new UTF8Encoding(false)), true);
}

[Cmdlet("Get", "ChildItem")]
public sealed class GetChildItemCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string LiteralPath { get; set; } = "";
    [Parameter] public SwitchParameter Force { get; set; }
    protected override void ProcessRecord() => WriteObject(InvokeProvider.ChildItem.Get([LiteralPath], false, Force, true), true);
}

[Cmdlet("Get", "FileHash")]
public sealed class GetFileHashCommand : PSCmdlet
{
    [Parameter(Mandatory = true)] public string LiteralPath { get; set; } = "";
    [Parameter(Mandatory = true)] [ValidateSet("SHA256")] public string Algorithm { get; set; } = "";
    protected override void ProcessRecord()
    {
        var bytes = File.ReadAllBytes(Commands.FileOf(this, LiteralPath));
        var result = new PSObject();
        result.Properties.Add(new PSNoteProperty("Hash", Convert.ToHexString(SHA256.HashData(bytes))));
        WriteObject(result);
    }
}
