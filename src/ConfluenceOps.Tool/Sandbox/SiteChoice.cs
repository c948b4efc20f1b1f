using System.CommandLine;
using ConfluenceOps.Sandbox.Fillers.Demonstration;
using ConfluenceOps.Sandbox.Fillers.Exported;
using ConfluenceOps.Sandbox.Fillers.Generated;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tool.Sandbox;

/// <summary>The options that say what the sandbox serves.</summary>
internal sealed class SiteChoice
{
    private readonly Option<string?> _export = new("--export")
    {
        Description = "Serve an XML export of a real site: a zip file or a folder.",
        HelpName = "file or folder",
    };

    private readonly Option<string?> _generate = new("--generate")
    {
        Description = "Serve a made-up site of any size, such as spaces=5,pages=2000,seed=1. For reviews of permissions: restrictions=0.05,depth=7,folders=0.03,guests=40,roles=true,auditor=all.",
        HelpName = "size",
    };

    private readonly Option<string?> _site = new("--site")
    {
        Description = "Serve a site from a JSON file that --save wrote.",
        HelpName = "file",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_export);
        command.Options.Add(_generate);
        command.Options.Add(_site);
        command.Validators.Add(result =>
        {
            if (new[] { _export, _generate, _site }.Count(option => result.GetResult(option) is not null) > 1)
                result.AddError("Give one of --export, --generate and --site.");
        });
    }

    /// <summary>The site that was chosen; the demonstration site when none was.</summary>
    public async Task<SandboxSite> LoadAsync(ParseResult words, CancellationToken cancel)
    {
        if (words.GetValue(_export) is { } export)
            return ExportedSite.Load(export);
        if (words.GetValue(_generate) is { } size)
            return GeneratedSite.Create(GeneratedSiteOptions.Parse(size));
        if (words.GetValue(_site) is { } file)
            return await SandboxSiteFile.LoadAsync(file, cancel);
        return DemonstrationSite.Create(TimeProvider.System);
    }
}
