using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace Esupack.StandIn;

/// <summary>
/// Keeps what would be on the screen and answers questions with ESUPACK_ANSWER: "yes", "yes to all", "no"; without it questions fail, as
/// they do where nobody can answer.
/// </summary>
internal sealed class RecordingHost : PSHost
{
    private readonly RecordingScreen screen = new();

    public IReadOnlyList<string> Written => screen.Written;
    public IReadOnlyList<string> Questions => screen.Questions;
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override string Name => "Esupack";
    public override PSHostUserInterface UI => screen;
    public override Version Version => new(1, 0);
    public override void EnterNestedPrompt() => throw new NotSupportedException();
    public override void ExitNestedPrompt() => throw new NotSupportedException();
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) { }
}

internal sealed class RecordingScreen : PSHostUserInterface
{
    private readonly string answer = Environment.GetEnvironmentVariable("ESUPACK_ANSWER") ?? "";

    public List<string> Written { get; } = [];
    public List<string> Questions { get; } = [];
    public override PSHostRawUserInterface? RawUI => null;

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Questions.Add(message);
        var chosen = choices.ToList().FindIndex(choice => string.Equals(choice.Label.Replace("&", ""), answer, StringComparison.OrdinalIgnoreCase));
        return chosen >= 0 ? chosen : throw new HostException("Nobody is here to answer.");
    }

    /// <summary>Read-Host -AsSecureString with a prompt; for anything else nobody is there.</summary>
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        descriptions.ToDictionary(each => each.Name, each => each.ParameterTypeName == nameof(SecureString) ? PSObject.AsPSObject(ReadLineAsSecureString()) : throw new HostException("Nobody is here to answer."));
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotSupportedException();
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes types, PSCredentialUIOptions options) => throw new NotSupportedException();
    public override string ReadLine() => throw new HostException("Nobody is here to answer.");
    /// <summary>ESUPACK_TYPED is what somebody types; without it nobody is there.</summary>
    public override SecureString ReadLineAsSecureString()
    {
        var typed = Environment.GetEnvironmentVariable("ESUPACK_TYPED");
        if (string.IsNullOrEmpty(typed)) throw new HostException("Nobody is here to answer.");
        var secret = new SecureString();
        foreach (var sign in typed) secret.AppendChar(sign);
        return secret;
    }
    public override void Write(string value) => Written.Add(value);
    public override void Write(ConsoleColor foreground, ConsoleColor background, string value) => Written.Add(value);
    public override void WriteDebugLine(string message) { }
    public override void WriteErrorLine(string value) => Written.Add(value);
    public override void WriteLine(string value) => Written.Add(value);
    public override void WriteProgress(long sourceId, ProgressRecord record) { }
    public override void WriteVerboseLine(string message) { }
    public override void WriteWarningLine(string message) { }
}
