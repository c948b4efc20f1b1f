using System.Xml.Linq;
using ConfluenceOps.Help;
using ConfluenceOps.PowerShell.Pipeline;

// Writes the module's help from the cmdlets themselves: names and types from their attributes, words from their comments.
// PlatyPS, which others use for this, cannot be had where this is built.
if (args is not [var file])
{
    Console.Error.WriteLine("Usage: ConfluenceOps.Help FILE");
    return 1;
}

var cmdlets = typeof(AsyncCommand).Assembly;
var comments = DocComments.Load(Path.ChangeExtension(cmdlets.Location, ".xml"));
var commands = cmdlets.GetExportedTypes().Where(CommandShape.IsCommand).Select(type => new CommandShape(type)).OrderBy(command => command.Name, StringComparer.Ordinal);
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
new XDocument(Maml.Write(commands, comments)).Save(file);
return 0;
