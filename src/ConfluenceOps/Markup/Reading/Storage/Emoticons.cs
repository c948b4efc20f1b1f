namespace ConfluenceOps.Markup.Reading.Storage;

/// <summary>Emoticons, as the character that each stands for.</summary>
internal static class Emoticons
{
    public static void Read(StorageReader reader)
    {
        var name = reader.Attribute("ac:name");
        var shortName = reader.Attribute("ac:emoji-shortname");
        // Cloud names every emoticon that has no name of its own a blue star.
        var known = name is "blue-star" && shortName is not null ? null : name;
        Emoji.Add(reader.Draft, reader.Attribute("ac:emoji-fallback"), reader.Attribute("ac:emoji-id"), known, shortName ?? (name is null ? null : $":{name}:"));
    }
}
