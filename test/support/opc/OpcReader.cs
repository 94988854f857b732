// Opens an OPC package with System.IO.Packaging, as the console does, and says what it finds: one line a fact, fields
// separated by tabs, each percent-escaped. Any failure ends it with an exception and exit code 1.
using System;
using System.IO;
using System.IO.Packaging;
using System.Linq;
using System.Security.Cryptography;
using System.Xml;

public static class OpcReader
{
    public static int Main(string[] arguments)
    {
        using (Package package = Package.Open(arguments[0], FileMode.Open, FileAccess.Read))
        {
            Say("description", package.PackageProperties.Description ?? "");
            foreach (PackagePart part in package.GetParts())
            {
                Say("part", part.Uri.ToString(), part.ContentType, Root(part));
            }
            foreach (PackageRelationship relationship in package.GetRelationships())
            {
                // An external target is not resolved by the reader: the part is asked for by its name.
                Uri name = PackUriHelper.CreatePartUri(relationship.TargetUri);
                PackagePart part = package.GetPart(name);
                Say("relationship", relationship.RelationshipType, relationship.Id,
                    relationship.TargetMode.ToString(), relationship.TargetUri.ToString(), Hash(part));
            }
            package.GetPart(new Uri("/Manifest.xml", UriKind.Relative));
        }
        return 0;
    }

    private static string Root(PackagePart part)
    {
        XmlDocument document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        using (Stream stream = part.GetStream(FileMode.Open, FileAccess.Read))
        {
            document.Load(stream);
        }
        return document.DocumentElement.Name;
    }

    private static string Hash(PackagePart part)
    {
        using (Stream stream = part.GetStream(FileMode.Open, FileAccess.Read))
        using (SHA256 sha256 = SHA256.Create())
        {
            return BitConverter.ToString(sha256.ComputeHash(stream)).Replace("-", "").ToLowerInvariant();
        }
    }

    private static void Say(params string[] fields)
    {
        Console.Out.Write(string.Join("\t", fields.Select(Uri.EscapeDataString).ToArray()) + "\n");
    }
}
