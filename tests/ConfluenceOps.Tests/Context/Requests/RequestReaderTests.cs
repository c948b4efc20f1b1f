using System.Diagnostics;
using ConfluenceOps.Context.Requests;

namespace ConfluenceOps.Tests.Context.Requests;

public sealed class RequestReaderTests
{
    private const string Page = "https://acme.atlassian.net/wiki/spaces/ENG/pages/123/Rollout";
    private const string Other = "https://acme.atlassian.net/wiki/x/2EkGOQ";

    [Theory]
    [InlineData($"@droid fill {Page}")]
    [InlineData($"  - [ ] @Droid   FILL: {Page}.")]
    [InlineData($"Please @droid fill [the rollout]({Page}), thanks")]
    [InlineData($"@droid fill <{Page}>")]
    [InlineData($"Intro\r\n\r\n@droid fill {Page}\r\nmore")]
    [InlineData($"@droid fill ({Page})")]
    [InlineData($"<details>\n@droid fill {Page}\n</details>")]
    [InlineData($"| what |\n|---|\n| @droid fill {Page} |")]
    public void A_command_names_a_page(string text) => Assert.Equal(Page, Assert.Single(Read(text)).Written);

    [Theory]
    [InlineData($"`@droid fill {Page}`")]
    [InlineData($"```\n@droid fill {Page}\n```")]
    [InlineData($"~~~ text\n@droid fill {Page}")]
    [InlineData($"    @droid fill {Page}")]
    [InlineData($"> @droid fill {Page}")]
    [InlineData($"> quoted\n@droid fill {Page}")]
    [InlineData($"<!-- @droid fill {Page} -->")]
    [InlineData($"<!--\n\n@droid fill {Page}\n\n-->")]
    [InlineData($"<div><!-- @droid fill {Page} --></div>")]
    [InlineData($"text <!-- without an end\n\n@droid fill {Page}")]
    [InlineData($"<pre>\n@droid fill {Page}\n</pre>")]
    [InlineData($"mail me@droid fill {Page}")]
    [InlineData($"@droid filled {Page}")]
    [InlineData($"see {Page}")]
    [InlineData("")]
    public void What_is_no_command_asks_for_nothing(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Several_pages_may_stand_in_a_line_and_several_commands_in_a_text()
    {
        var requests = Read($"@droid fill {Page} and {Other}\n\ntext\n\n@droid fill {Page}#Steps");

        Assert.Equal([(Page, 1), (Other, 1), ($"{Page}#Steps", 5)], requests.Select(request => (request.Written, request.Line)));
        Assert.Equal("Steps", requests[2].Link!.Anchor);
    }

    [Theory]
    [InlineData("depth=1", 1, null)]
    [InlineData("depth = 0", 0, null)]
    [InlineData("section=\"Roll back\"", 0, "Roll back")]
    [InlineData("section=“Roll back” DEPTH=1", 1, "Roll back")]
    [InlineData("section=Steps", 0, "Steps")]
    [InlineData("", 0, null)]
    public void Options_hold_for_all_pages_of_the_line(string options, int depth, string? section)
    {
        var requests = Read($"@droid fill {Page}?depth=9 {Other} {options}");

        Assert.All(requests, request => Assert.Equal((depth, section, null), (request.Depth, request.Section, request.Misunderstood)));
        Assert.Equal(2, requests.Count);
    }

    [Theory]
    [InlineData("depth=7")]
    [InlineData("depth=all")]
    public void More_levels_than_are_taken_are_said_to_be_too_many(string option)
    {
        var request = Assert.Single(Read($"@droid fill {Page} {option}"));

        Assert.Equal(1, request.Depth);
        Assert.Contains(option, request.Misunderstood, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@droid fill")]
    [InlineData("@droid fill the template")]
    public void A_command_without_a_link_is_heard(string text)
    {
        var request = Assert.Single(Read(text));

        Assert.Null(request.Link);
        Assert.Equal(text, request.Written);
    }

    [Fact]
    public void A_link_that_is_none_to_Confluence_is_heard()
    {
        var request = Assert.Single(Read("@droid fill https://github.com/acme/repository/pull/7"));

        Assert.Null(request.Link);
        Assert.Equal("https://github.com/acme/repository/pull/7", request.Written);
    }

    [Fact]
    public void Other_words_may_begin_a_command()
    {
        var reader = new RequestReader(["/context", "@bot read.me"]);

        Assert.Equal([Page, Other], reader.Read($"/context {Page}\n@bot read.me {Other}\n@bot readXme {Page}\n@droid fill {Page}").Select(request => request.Written));
    }

    [Fact]
    public void Every_link_can_be_a_request()
    {
        var requests = new RequestReader(null).Read($"See [this]({Page}) and https://github.com/acme/x and {Other}, also https://acme.example/news-20260501.html\n`{Page}` \n> {Page}");

        Assert.Equal([Page, Other], requests.Select(request => request.Written));
    }

    [Theory]
    [InlineData("https://wiki.acme.example/display/ENG/Roll+back+(old)", "https://wiki.acme.example/display/ENG/Roll+back+(old)")]
    [InlineData("(https://wiki.acme.example/display/ENG/Roll+back+(old))", "https://wiki.acme.example/display/ENG/Roll+back+(old)")]
    [InlineData("**https://acme.atlassian.net/wiki/x/2EkGOQ**", "https://acme.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("\"https://acme.atlassian.net/wiki/x/2EkGOQ\"", "https://acme.atlassian.net/wiki/x/2EkGOQ")]
    [InlineData("[https://acme.atlassian.net/wiki/x/2EkGOQ](https://acme.atlassian.net/wiki/x/2EkGOQ)", "https://acme.atlassian.net/wiki/x/2EkGOQ")]
    public void A_link_ends_where_its_sentence_goes_on(string words, string link) => Assert.All(Read($"@droid fill {words}"), request => Assert.Equal(link, request.Written));

    [Fact]
    public void Five_hundred_links_are_five_hundred_requests()
    {
        var text = string.Join('\n', Enumerable.Range(1, 500).Select(number => $"@droid fill https://acme.atlassian.net/wiki/spaces/ENG/pages/{number}"));

        Assert.Equal(500, Read(text).Count);
    }

    [Fact]
    public void What_comes_after_a_megabyte_is_said_to_be_unread()
    {
        var requests = Read($"@droid fill {Page}\n\n{new string('x', RequestReader.MostCharacters)}\n\n@droid fill {Other}");

        Assert.Equal([Page, ""], requests.Select(request => request.Written));
        Assert.Contains("not read", requests[1].Misunderstood, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_without_end_are_said_to_be_unreadable() =>
        Assert.NotNull(Assert.Single(Read(new string('>', 100_000) + $"\n\n@droid fill {Page}")).Misunderstood);

    [Fact]
    public void A_megabyte_is_read_to_its_end() =>
        Assert.Equal(Page, Assert.Single(Read($"{string.Concat(Enumerable.Repeat("![](text *a* ", (RequestReader.MostCharacters / 13) - 100))}\n\n@droid fill {Page}")).Written);

    [Theory]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("<!-- ")]
    [InlineData("`")]
    [InlineData("``` \n")]
    [InlineData("![](")]
    [InlineData("- ")]
    [InlineData("@droid ")]
    [InlineData("@droid fill ")]
    [InlineData("https://x.example/)")]
    [InlineData(")")]
    [InlineData("|a")]
    [InlineData("<a ")]
    [InlineData("&#")]
    [InlineData("_a_")]
    public void Much_of_anything_is_read_without_trouble(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, RequestReader.MostCharacters / 4 / part.Length));
        var began = Stopwatch.GetTimestamp();

        new RequestReader(null).Read(text);
        Read(text);

        // Not a measure of speed: what is not linear takes hours.
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1));
    }

    private static IReadOnlyList<ContextRequest> Read(string text) => new RequestReader([RequestReader.UsualTrigger]).Read(text);
}
