namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>Ends an exchange with an error answer in the words of its API.</summary>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static RefusedException NoContent(string id) => new(404, $"No content found with id: ContentId{{id={id}}}");

    public static RefusedException NoSpace(string id) => new(404, $"No space with id {id} can be seen.");

    public static RefusedException NoRoute(string path) => new(404, "null for uri: " + path);

    public static RefusedException BadValue(string name, string value, string expected) =>
        new(400, $"Provided value {{{value}}} for '{name}' is not the correct type. Expected type is {expected}");
}
