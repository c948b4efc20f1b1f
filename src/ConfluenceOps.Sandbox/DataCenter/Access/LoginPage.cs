using ConfluenceOps.Sandbox.Access;
using ConfluenceOps.Sandbox.Hosting;
using Microsoft.AspNetCore.Http;

namespace ConfluenceOps.Sandbox.DataCenter.Access;

/// <summary>The page at which people sign in. Programs that are sent here have lost their way.</summary>
internal static class LoginPage
{
    public const string Path = "/login.action";

    public const string Page = "<!DOCTYPE html><html><head><title>Log In - Confluence</title></head><body><h1>Log in to continue</h1></body></html>";

    public static Route Route { get; } = new("GET", Path, Api.Plain, RequiredScopes.None, ShowAsync);

    public static Task SendThereAsync(Exchange exchange)
    {
        var request = exchange.Http.Request;
        exchange.Http.Response.Redirect($"{exchange.Server.Base}{Path}?os_destination={Uri.EscapeDataString(request.Path + request.QueryString)}");
        return Task.CompletedTask;
    }

    private static Task ShowAsync(Exchange exchange)
    {
        exchange.Http.Response.ContentType = "text/html;charset=UTF-8";
        return exchange.Http.Response.WriteAsync(Page, exchange.Http.RequestAborted);
    }
}
