// Tags of one article, printed.
using Extraction;

var extractor = Extractor.LoadDefault();
var tags = extractor.Extract("Apple bought Beats for $3 billion, U.S. regulators said.");

foreach (var company in tags.Companies) Console.WriteLine($"company  {company.Name}  {company.Confidence:0.00}");
foreach (var country in tags.Countries) Console.WriteLine($"country  {country.Name}  {country.Id}");
foreach (var amount in tags.Amounts) Console.WriteLine(FormattableString.Invariant($"amount   {amount.Text} = {amount.Value.Currency} {amount.Value.Low:#,##0}"));
