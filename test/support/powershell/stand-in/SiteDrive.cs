using System.Management.Automation;
using System.Management.Automation.Provider;

namespace Esupack.StandIn;

/// <summary>The drive of a site, as the console's module offers it: its root names the server with the SMS Provider.</summary>
[CmdletProvider("CMSite", ProviderCapabilities.None)]
public sealed class SiteDrive : NavigationCmdletProvider
{
    protected override PSDriveInfo NewDrive(PSDriveInfo drive)
    {
        Site.Open().Connect(drive.Name, drive.Root);
        return drive;
    }

    protected override bool IsValidPath(string path) => true;
    protected override bool ItemExists(string path) => true;
    protected override bool IsItemContainer(string path) => true;
}
