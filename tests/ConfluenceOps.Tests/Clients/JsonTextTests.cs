using System.Text.Json.Nodes;
using ConfluenceOps.Clients;

namespace ConfluenceOps.Tests.Clients;

public sealed class JsonTextTests
{
    public static TheoryData<string, string> Additions => new()
    {
        { "{}\n", "{\n  \"servers\": {\n    \"c\": {\n      \"command\": \"x\"\n    }\n  }\n}\n" },
        { "{ }", "{\n  \"servers\": {\n    \"c\": {\n      \"command\": \"x\"\n    }\n  }\n}" },
        // Tabs, order, odd spaces and numbers stay.
        { "{\n\t\"b\" :  1.50,\n\t\"a\": [1,2]\n}", "{\n\t\"b\" :  1.50,\n\t\"a\": [1,2],\n\t\"servers\": {\n\t\t\"c\": {\n\t\t\t\"command\": \"x\"\n\t\t}\n\t}\n}" },
        { "{\n    \"servers\": {\n        \"o\": { \"command\": \"y\" }\n    },\n    \"z\": null\n}\n", "{\n    \"servers\": {\n        \"o\": { \"command\": \"y\" },\n        \"c\": {\n            \"command\": \"x\"\n        }\n    },\n    \"z\": null\n}\n" },
        { "{\n  \"servers\": {\n    \"c\": {\n      \"env\": {\"A\": \"b\"},\n      \"command\": \"old\"\n    }\n  }\n}", "{\n  \"servers\": {\n    \"c\": {\n      \"env\": {\"A\": \"b\"},\n      \"command\": \"x\"\n    }\n  }\n}" },
        { "{\"servers\":{\"o\":{}}}", "{\"servers\":{\"o\":{}, \"c\": {\"command\":\"x\"}}}" },
        // What people write beside it.
        { "{\n  // ours\n  \"servers\": {\n    \"o\": {}, // theirs\n  },\n}\n", "{\n  // ours\n  \"servers\": {\n    \"o\": {},\n    \"c\": {\n      \"command\": \"x\"\n    }, // theirs\n  },\n}\n" },
        { "\uFEFF{\r\n  \"ä\": 1\r\n}\r\n", "\uFEFF{\r\n  \"ä\": 1,\r\n  \"servers\": {\r\n    \"c\": {\r\n      \"command\": \"x\"\r\n    }\r\n  }\r\n}\r\n" },
    };

    public static TheoryData<string, string> Removals => new()
    {
        { "{\"servers\":{\"c\":{}}}", "{\"servers\":{}}" },
        { "{\n  \"servers\": {\n    \"c\": {},\n    \"o\": {}\n  }\n}", "{\n  \"servers\": {\n    \"o\": {}\n  }\n}" },
        { "{\n  \"servers\": {\n    \"o\": {},\n    \"c\": {}\n  }\n}", "{\n  \"servers\": {\n    \"o\": {}\n  }\n}" },
        { "{\n  \"servers\": {\n    \"c\": {} /* , ours */,\n    // theirs\n    \"o\": {},\n  }\n}", "{\n  \"servers\": {\n    // theirs\n    \"o\": {},\n  }\n}" },
        { "{\"servers\":{\"o\":{}}}", "{\"servers\":{\"o\":{}}}" },
        { "{\"c\":1}", "{\"c\":1}" },
    };

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_is_put_in_changes_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new JsonText(text).With(["servers", "c", "command"], JsonValue.Create("x")).Text);

    [Theory]
    [MemberData(nameof(Additions))]
    public void What_is_there_already_is_left_as_it_is(string _, string text) =>
        Assert.Equal(text, new JsonText(text).With(["servers", "c", "command"], JsonValue.Create("x")).Text);

    [Theory]
    [MemberData(nameof(Removals))]
    public void What_is_taken_out_changes_nothing_else(string text, string expected) =>
        Assert.Equal(expected, new JsonText(text).Without(["servers", "c"]).Text);

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"a\": }")]
    [InlineData("{\"servers\": []}")]
    [InlineData("{\"servers\": {\"c\": 1}}")]
    [InlineData("{} {}")]
    [InlineData("{\"a\": 1")]
    public void What_is_no_object_is_refused(string text) =>
        Assert.Throws<FormatException>(() => new JsonText(text).With(["servers", "c", "command"], JsonValue.Create("x")));
}
