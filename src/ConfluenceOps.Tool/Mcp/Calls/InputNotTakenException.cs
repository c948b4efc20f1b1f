using System.Globalization;

namespace ConfluenceOps.Tool.Mcp.Calls;

/// <summary>An assistant sent more than is taken.</summary>
public sealed class InputNotTakenException : ConfluenceOpsException
{
    private InputNotTakenException(string happened, string advice)
        : base(happened, advice)
    {
    }

    /// <inheritdoc/>
    public override string ErrorId => "InputNotTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    /// <summary>A text is too long.</summary>
    internal static InputNotTakenException TooLong(string name, int length, int longest) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{name}' has {length} characters."),
        string.Create(CultureInfo.InvariantCulture, $"Send at most {longest}."));

    /// <summary>A number is too small or too great.</summary>
    internal static InputNotTakenException OutOfRange(string name, int number, int least, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{name}' is {number}."),
        string.Create(CultureInfo.InvariantCulture, $"Send a number from {least} to {most}."));

    /// <summary>The arguments are not what the tool takes.</summary>
    internal static InputNotTakenException NotFitting(string tool) => new(
        $"The arguments are not those of '{VisibleText.Of(tool)}'.",
        "Send those that its input schema names, each of the type that it has there.");
}
