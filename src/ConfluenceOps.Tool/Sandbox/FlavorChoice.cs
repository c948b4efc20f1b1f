using System.CommandLine;
using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tool.Sandbox;

/// <summary>The options that say which Confluence the sandbox is.</summary>
internal sealed class FlavorChoice
{
    private const string Cloud = "cloud", DataCenter = "datacenter";

    private readonly Option<string> _flavor = new("--flavor") { Description = "Which Confluence it is.", DefaultValueFactory = _ => Cloud };
    private readonly Option<string?> _version = new("--version") { Description = "The version of a Data Center, such as 7.19, 8.5 (when left out) or 9.2.", HelpName = "version" };
    private readonly Option<string?> _context = new("--context") { Description = "The context path of a Data Center: /confluence when left out, / for none.", HelpName = "path" };
    private readonly Option<string> _basic = new("--basic") { Description = "Whether passwords work on a Data Center.", DefaultValueFactory = _ => "on" };
    private readonly Option<string> _jsonRpc = new("--json-rpc") { Description = "Whether the remote API of a Data Center is on.", DefaultValueFactory = _ => "on" };
    private readonly Option<string> _loginPage = new("--login-page") { Description = "Whether a Data Center sends whoever is not signed in to a page for people.", DefaultValueFactory = _ => "off" };

    public void AddTo(Command command)
    {
        _flavor.AcceptOnlyFromAmong(Cloud, DataCenter);
        command.Options.Add(_flavor);
        command.Options.Add(_version);
        command.Options.Add(_context);
        foreach (var choice in new[] { _basic, _jsonRpc, _loginPage })
        {
            choice.AcceptOnlyFromAmong("on", "off");
            command.Options.Add(choice);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_version) is { } version && !Version.TryParse(version, out _))
                result.AddError($"'{version}' is not a version. Give one such as 8.5 or 8.5.8.");
            if (result.GetValue(_flavor) != DataCenter && new Option[] { _version, _context, _basic, _jsonRpc, _loginPage }.Any(option => result.GetResult(option) is { Implicit: false }))
                result.AddError($"Cloud has no such options. Give --flavor {DataCenter} with them.");
        });
    }

    public SandboxFlavor Read(ParseResult words)
    {
        if (words.GetValue(_flavor) == Cloud)
            return SandboxFlavor.Cloud;
        var flavor = SandboxFlavor.DataCenter(Version.Parse(words.GetValue(_version) ?? "8.5")) with
        {
            BasicAllowed = words.GetValue(_basic) == "on",
            JsonRpcAllowed = words.GetValue(_jsonRpc) == "on",
            LoginPage = words.GetValue(_loginPage) == "on",
        };
        return words.GetValue(_context) is { } path ? flavor with { ContextPath = path } : flavor;
    }
}
