namespace Extraction.Relations;

/// <summary>Which labels may fill a role.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Company = 1,
    Organization = 2,
    Person = 4,
    Country = 8,
    Product = 16,
    Place = 32,
    Firm = Company | Organization,
    Actor = Company | Organization | Person,
    State = Organization | Country,
}

/// <summary>Labels as role flags.</summary>
internal static class RolesOf
{
    public static bool Allows(this Roles roles, Label label) => (roles & Of(label)) != 0;

    private static Roles Of(Label label)
    {
        if (label == Label.Company) return Roles.Company;
        if (label == Label.Organization) return Roles.Organization;
        if (label == Label.Person) return Roles.Person;
        if (label == Label.Country) return Roles.Country;
        if (label == Label.Product) return Roles.Product;
        return label == Label.Place ? Roles.Place : Roles.None;
    }
}
