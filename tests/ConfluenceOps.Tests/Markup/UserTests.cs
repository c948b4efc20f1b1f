using ConfluenceOps.Markup;

namespace ConfluenceOps.Tests.Markup;

public class UserTests
{
    [Fact]
    public void Everyone_who_is_mentioned_is_found_once_in_order() =>
        Assert.Equal(
            ["557058:a&b", "8a7f80", "admin"],
            MarkdownConverter.FindReferences(new Body(
                """
                <p><ac:link><ri:user ri:account-id="557058:a&amp;b" ri:local-id="x"/></ac:link> <ac:link><ri:user ri:userkey='8a7f80'></ri:user></ac:link>
                <ri:user ri:username="admin" /><ri:user ri:account-id="557058:a&amp;b"/><ri:user/><ri:user ri:userkey=""/><ri:user
                """)).Users);
}
