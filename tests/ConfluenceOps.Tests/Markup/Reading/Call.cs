namespace ConfluenceOps.Tests.Markup.Reading;

/// <summary>Writes the call of a macro in storage format.</summary>
internal static class Call
{
    public static string Of(string macro, string body = "", params (string Name, string Value)[] parameters) =>
        $"""<ac:structured-macro ac:name="{macro}" ac:schema-version="1">{string.Concat(parameters.Select(Parameter))}{body}</ac:structured-macro>""";

    public static string Rich(string macro, string body, params (string Name, string Value)[] parameters) =>
        Of(macro, $"<ac:rich-text-body>{body}</ac:rich-text-body>", parameters);

    public static string Plain(string macro, string body, params (string Name, string Value)[] parameters) =>
        Of(macro, $"<ac:plain-text-body><![CDATA[{body}]]></ac:plain-text-body>", parameters);

    private static string Parameter((string Name, string Value) parameter) =>
        $"""<ac:parameter ac:name="{parameter.Name}">{parameter.Value}</ac:parameter>""";
}
