using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>A file with the page that it is on.</summary>
internal sealed record AttachmentEntry(SandboxAttachment File, PageEntry Page);
