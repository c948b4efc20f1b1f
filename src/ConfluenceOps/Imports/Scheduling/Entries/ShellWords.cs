namespace ConfluenceOps.Imports.Scheduling.Entries;

/// <summary>Texts for the shell of POSIX.</summary>
internal static class ShellWords
{
    /// <summary>A word that the shell takes as it is.</summary>
    public static string Quote(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>Takes in a file of variables, where there is one, for all that follows.</summary>
    /// <param name="file">Below the folder for the user's settings.</param>
    public static string Environment(string file) => $"set -a; [ -r \"$HOME/.config/{file}\" ] && . \"$HOME/.config/{file}\"; ";
}
