using ConfluenceOps.Answering;
using ConfluenceOps.Answering.Replies;

namespace ConfluenceOps.Tests.Answering.Replies;

public sealed class CheckedReplyTests
{
    private static readonly Passage[] _passages =
    [
        new() { Number = 1, DocumentId = 7, Title = "One", Headings = [], Space = "ENG", Url = new Uri("https://acme.example/wiki/1"), Text = "See https://status.acme.example/now." },
        new() { Number = 2, DocumentId = 8, Title = "Two", Headings = [], Space = "ENG", Text = "Text." },
    ];

    [Theory]
    [InlineData("Do it [1].", "1")]
    [InlineData("Do it [1][2].", "1,2")]
    [InlineData("Do it [1, 2].", "1,2")]
    [InlineData("Do it [2; 9].", "2")]
    [InlineData("Do it \u30102\u2020L1\u3011.", "2")]
    [InlineData("Do it [0] [3] [99].", "")]
    [InlineData("Do it: `items[1]`", "")]
    [InlineData("Do it (1).", "")]
    public void Citations_are_those_of_passages(string reply, string cited) =>
        Assert.Equal(cited, string.Join(',', CheckedReply.Of(reply, _passages).Cited));

    [Theory]
    [InlineData("[a](https://acme.example/wiki/1) [1]", "[a](https://acme.example/wiki/1) [1]")]
    [InlineData("Look at https://status.acme.example/now. [1]", "Look at https://status.acme.example/now. [1]")]
    [InlineData("<https://acme.example/wiki/1> [1]", "<https://acme.example/wiki/1> [1]")]
    [InlineData("`<kbd>` and `a[1](b)` stay", "`<kbd>` and `a[1](b)` stay")]
    [InlineData("one<br>two [1]", "one<br>two [1]")]
    public void What_the_passages_have_stays(string reply, string text)
    {
        var check = CheckedReply.Of(reply, _passages);

        Assert.Equal(text, check.Text);
        Assert.Empty(check.Notes);
    }

    [Theory]
    [InlineData("![a](https://acme.example/wiki/1)", "a")]
    [InlineData("![a](https://evil.example/?q=1 \"t\")", "a")]
    [InlineData("[a](https://evil.example)", "a")]
    [InlineData("[a](<https://evil.example/x y>)", "a")]
    [InlineData("[a](//evil.example)", "a")]
    [InlineData("[a](javascript:alert(1))", "a")]
    [InlineData("[a](https&#58;//evil.example)", "a")]
    [InlineData("[![a](https://evil.example/1)](https://evil.example/2)", "a")]
    [InlineData("[1](https://evil.example)", "[1]")]
    [InlineData("<https://evil.example/?q=1>", "<(address removed)>")]
    [InlineData("go to https://evil.example/?q=1.", "go to (address removed).")]
    [InlineData("go to www.evil.example/x now", "go to (address removed) now")]
    [InlineData("https://status.acme.example/now?q=secret", "(address removed)")]
    [InlineData("a <img src=x onerror=y> b", "a  b")]
    [InlineData("a <b>c</b>", "a c")]
    [InlineData("![a][r]\n\n[r]: https://evil.example/", "![a][r]")]
    public void What_they_do_not_have_goes(string reply, string text)
    {
        var check = CheckedReply.Of(reply, _passages);

        Assert.Equal(text, check.Text);
        Assert.Single(check.Notes);
    }

    [Fact]
    public void Invisible_characters_of_a_model_go_too() =>
        Assert.Equal("Do it [1].", CheckedReply.Of("Do\u200B it\U000E0041 [1].<!-- x -->", _passages).Text);

    [Theory]
    [InlineData("The passages do not hold the answer.", true)]
    [InlineData("the passages do not hold the answer", true)]
    [InlineData("They hold it [1].", false)]
    public void A_refusal_is_known(string reply, bool isRefusal) => Assert.Equal(isRefusal, CheckedReply.Of(reply, _passages).IsRefusal);

    [Theory]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("[a](")]
    [InlineData("](")]
    [InlineData("<a ")]
    [InlineData("[1]")]
    public async Task A_hostile_reply_is_read_to_its_end(string piece)
    {
        var reply = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));

        await Task.Run(() => CheckedReply.Of(reply, _passages), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
