using ConfluenceOps.Http;

namespace ConfluenceOps.Tests.Http;

public sealed class RouteTests
{
    [Theory]
    [InlineData("https://acme.atlassian.net/wiki/api/v2/spaces/98765/pages?limit=250&cursor=abc", "wiki/api/v2/spaces/*/pages?limit&cursor")]
    [InlineData("https://api.atlassian.com/ex/confluence/5f1b/wiki/rest/api/user/current", "ex/confluence/*/wiki/rest/api/user/current")]
    [InlineData("https://wiki.acme.example/rest/api/group/payroll%20admins/member", "rest/api/group/*/member")]
    [InlineData("https://wiki.acme.example/secret/rest/api/space/HR/permissions", "*/rest/api/space/*/permissions")]
    [InlineData("https://wiki.acme.example/download/attachments/12/Salaries%202026.xlsx?version=1", "download/attachments/*/*?version")]
    [InlineData("https://wiki.acme.example/rest/api/content/search?cql=title~%22Layoffs%22&expand=body", "rest/api/content/search?cql&expand")]
    [InlineData("https://wiki.acme.example/rest/api/space?alice%40acme.example=1&a-name-that-is-longer-than-any-parameter-is=2", "rest/api/space?*&*")]
    [InlineData("https://wiki.acme.example/", "")]
    public void A_route_keeps_the_words_that_every_site_has(string address, string route) => Assert.Equal(route, Route.Of(new Uri(address)));
}
