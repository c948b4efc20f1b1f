using YamlDotNet.RepresentationModel;

namespace ConfluenceOps.Tests.Samples;

public sealed class WorkflowTests
{
    private const string Workflow = "github-actions/confluence-context.yml";
    private const string Caller = "github-actions/caller.yml";
    private const string Pipeline = "azure-pipelines/confluence-context.yml";

    [Theory]
    [InlineData(Workflow, 2)]
    [InlineData(Caller, 0)]
    [InlineData(Pipeline, 1)]
    public void Nothing_that_a_stranger_wrote_becomes_a_part_of_a_script(string sample, int count)
    {
        var scripts = ScriptsIn(Read(sample)).ToList();

        Assert.Equal(count, scripts.Count);
        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
        Assert.All(scripts, script => Assert.DoesNotContain("$(System", script, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Workflow)]
    [InlineData(Caller)]
    public void No_workflow_runs_what_a_fork_holds_beside_secrets(string sample)
    {
        var root = Read(sample);

        Assert.DoesNotContain("pull_request_target", KeysOf(Of(root, "on")));
        Assert.DoesNotContain(TextsIn(root), text => text.StartsWith("actions/checkout", StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_gives_the_workflow_what_it_takes_and_no_right_more()
    {
        var takes = Of(Of(Read(Workflow), "on"), "workflow_call");
        var caller = Read(Caller);
        var job = Of(Of(caller, "jobs"), "confluence");

        Assert.Empty(KeysOf(Of(caller, "permissions")));
        Assert.Equal(["contents: read", "pull-requests: write"], ((YamlMappingNode)Of(job, "permissions")).Select(right => $"{right.Key}: {right.Value}"));
        Assert.Subset(KeysOf(Of(takes, "inputs")).ToHashSet(), KeysOf(Of(job, "with")).ToHashSet());
        Assert.Equal(KeysOf(Of(takes, "secrets")), KeysOf(Of(job, "secrets")));
        Assert.Equal("./.github/workflows/confluence-context.yml", Of(job, "uses").ToString());
    }

    private static YamlNode Read(string sample)
    {
        var yaml = new YamlStream();
        using var text = File.OpenText(Path.Combine(SharedMaterial.Root, "samples", sample));
        yaml.Load(text);
        return Assert.Single(yaml.Documents).RootNode;
    }

    private static YamlNode Of(YamlNode node, string key) => ((YamlMappingNode)node).Children[new YamlScalarNode(key)];

    private static IEnumerable<string> KeysOf(YamlNode node) => ((YamlMappingNode)node).Children.Keys.Select(key => key.ToString());

    private static IEnumerable<string> TextsIn(YamlNode root) => root.AllNodes.OfType<YamlScalarNode>().Select(node => node.Value ?? "");

    private static IEnumerable<string> ScriptsIn(YamlNode root) => root.AllNodes.OfType<YamlMappingNode>()
        .SelectMany(node => node.Children)
        .Where(entry => entry.Key.ToString() is "run" or "pwsh" && entry.Value is YamlScalarNode)
        .Select(entry => entry.Value.ToString());
}
