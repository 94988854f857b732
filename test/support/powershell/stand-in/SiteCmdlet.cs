using System.Management.Automation;

namespace Esupack.StandIn;

/// <summary>
/// What the compiled cmdlets have in common; the classes themselves are written from cmdlets.json (write-cmdlets.mjs), so that
/// PowerShell refuses every parameter, value and combination of parameters that is not recorded there.
/// </summary>
public abstract class SiteCmdlet : PSCmdlet
{
    protected override void ProcessRecord()
    {
        var name = MyInvocation.MyCommand.Name;
        if (Attribute.GetCustomAttribute(GetType(), typeof(CmdletAttribute)) is CmdletAttribute { SupportsShouldProcess: true } && !ShouldProcess(name)) return;
        ErrorRecord? failure = null;
        foreach (var each in Site.Call(name, this, MyInvocation.BoundParameters!, ref failure)) WriteObject(each);
        if (failure is null) return;
        if (Site.EndsTheCaller(failure)) ThrowTerminatingError(failure);
        WriteError(failure);
    }
}
