using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Reading.Macros;

/// <summary>A parameter of a macro: text, or a reference to something, or both.</summary>
internal sealed record Parameter(string Name, string Text, Resource? Resource)
{
    /// <summary>Its text as one line; null when there is none.</summary>
    public string? Words => string.IsNullOrWhiteSpace(Text) ? null : Text.ReplaceLineEndings(" ").Trim();

    /// <summary>What it says or names, for people who read a page's source.</summary>
    public override string ToString() => $"{(Name.Length == 0 ? "default" : Name)}={Words ?? Named(Resource)}";

    private static string? Named(Resource? resource) => resource switch
    {
        PageResource { SpaceKey: { } key } page => $"{key}:{page.Title}",
        PageResource page => page.Title,
        AttachmentResource file => file.FileName,
        UserResource user => user.Id,
        UrlResource address => address.Url,
        SpaceResource space => space.Key,
        ContentResource content => content.Id,
        _ => null,
    };
}
