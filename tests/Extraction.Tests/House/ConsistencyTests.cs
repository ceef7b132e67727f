using System.Reflection;

namespace Extraction.Tests.House;

/// <summary>What all public types have in common.</summary>
public class ConsistencyTests
{
    private static readonly Type[] PublicTypes = typeof(Extractor).Assembly.GetExportedTypes();

    [Test]
    public void PublicClasses_AreSealedOrStatic() => Assert.Multiple(() =>
    {
        foreach (var type in PublicTypes.Where(static t => t.IsClass)) Assert.That(type.IsSealed, type.FullName);
    });

    [Test]
    public void PublicStructs_AreReadonlyAndEquatable() => Assert.Multiple(() =>
    {
        foreach (var type in PublicTypes.Where(static t => t.IsValueType && !t.IsEnum && !t.IsByRefLike))
        {
            Assert.That(type.GetCustomAttributesData().Any(static a => a.AttributeType.Name == "IsReadOnlyAttribute"), $"{type.FullName} is readonly");
            Assert.That(typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type), $"{type.FullName} is equatable");
        }
    });

    [Test]
    public void PublicProperties_OfResults_HaveNoSetters() => Assert.Multiple(() =>
    {
        foreach (var type in PublicTypes.Where(static t => t.Namespace == "Extraction" && !t.IsEnum))
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static p => p.SetMethod is { IsPublic: true }))
            {
                var isInit = property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Any(static m => m.Name == "IsExternalInit");
                Assert.That(isInit, $"{type.Name}.{property.Name} can be set after construction");
            }
        }
    });

    [Test]
    public void NoType_IsNamedLikeANamespace()
    {
        var namespaces = PublicTypes.Select(static t => t.Namespace!.Split('.')[^1]).ToHashSet();
        Assert.That(PublicTypes.Where(t => namespaces.Contains(t.Name)).Select(static t => t.FullName), Is.Empty);
    }
}
