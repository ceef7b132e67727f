using System.Reflection;
using System.Text;

namespace Extraction.Tests.House;

/// <summary>The public API as text: a change to it shows in the diff. Accept one with <c>UPDATE_API=1</c>.</summary>
public class PublicApiTests
{
    [Test]
    public void PublicApi_IsTheApprovedOne()
    {
        var path = Repository.PathOf("tests", "Extraction.Tests", "Extraction.approved.txt");
        var found = Describe(typeof(Extractor).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_API") == "1") File.WriteAllText(path, found);
        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.That(found, Is.EqualTo(approved), "The public API changed. If that is meant, run the test with UPDATE_API=1 and review the diff.");
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(static m => !IsPlumbing(m)).Select(static m => m.ToString()!).Order(StringComparer.Ordinal);
            foreach (var member in members) text.Append("  ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => "class",
    };

    /// <summary>What the compiler writes for records, properties and enums.</summary>
    private static bool IsPlumbing(MemberInfo member) => member is MethodInfo { IsSpecialName: true }
        || member.Name is "Equals" or "GetHashCode" or "ToString" or "<Clone>$" or "Deconstruct" or "value__" or "PrintMembers";
}
