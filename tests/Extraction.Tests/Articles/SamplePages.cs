namespace Extraction.Tests.Articles;

/// <summary>Pages of several sites' styles, written for these tests; the marks are <see cref="MarkedPage"/>'s.</summary>
internal static partial class SamplePages
{
    /// <summary>Slashes, no headlines, photo lines, cut-off contacts.</summary>
    public const string Slashes = """
        F|Harbour Ledger
        F|Home >
        F|Reporting on the region's money and machines since 1998, in English and in Chinese.
        F|Copper Miners Agree to Longer Shifts in Chile
        F|A Quiet Year for Cable Layers
        F|Seoul Weighs a Tax on Robots
        F|Why the Ferry Operators Want Subsidies

        = Ann Lee; 2020-08-05 18:04; World
        B|By Ann Lee / Aug 05, 2020 06:04 PM / World
        F|Photo: VCG

        T|A South Korean regulator fined a short-video app 186 million won ($155,000) on Wednesday for keeping the data of children.
        T|The app has 15 days to appeal.

        T|Lawyers for the company said they had not seen the order yet.

        F|Contact reporter Ann Lee (
        R|Related: Seoul Opens Privacy Probe
        F|Scan the QR code to follow us on WeChat

        = Bo Yu, Cy Tan; 2020-08-05 09:15; Business
        B|Bo Yu and Cy Tan / Aug 05, 2020 09:15 AM / Business
        F|Photo: VCG
        F|Photo: IC

        T|Shares of the shipyard fell 4% in Singapore after it lost an order for two tankers worth $80 million.

        T|“We will bid again,” its chairman said.

        F|Contact reporter Bo Yu (
        R|Related: Tanker Rates Sink to a Five-Year Low
        F|Share
        F|Download our app to receive breaking news alerts.
        """;

    /// <summary>Every article has a headline and a byline with bars.</summary>
    public const string Bars = """
        F|THE COASTAL COURIER
        F|News | Sport | Weather | Jobs

        = Maria Gomez; 2020-08-05; 
        H|Council backs new bridge over the estuary
        B|Maria Gomez | 5 August 2020

        T|The council voted 9-2 on Tuesday to build a second bridge over the estuary, at a cost of £41 million.
        T|Work is to begin next spring.

        T|Opponents say the bridge will bring lorries into the old town.

        = Peter O'Neill; 2020-08-04; 
        H|Fishing crews count the cost of a wet July
        B|Peter O'Neill | 4 August 2020

        T|Crews landed a third less fish in July than a year before, the harbour office said.

        T|Storms kept most boats in port for eleven days of the month.

        F|Share on Facebook
        """;

    /// <summary>Labels with ISO dates, the author on a line of her own.</summary>
    public const string Labels = """
        = Ingrid Solberg; 2020-08-05 18:04; 
        H|Wind farm to power 200,000 homes by 2024
        B|Ingrid Solberg
        B|Published: 2020-08-05 18:04

        T|Norway approved a wind farm off its western coast on Wednesday, the largest it has licensed so far.

        T|The builder, a venture of two utilities, puts the cost at 9.4 billion kroner.

        = Jonas Berg; 2020-08-05 16:30; 
        H|Salmon exporters ask for faster border checks
        B|Jonas Berg
        B|Published: 2020-08-05 16:30

        T|Exporters lose a day at the border for every three they drive, their association said in a letter to the minister.

        R|Read more: Border checks to be cut
        """;

    /// <summary>The date first, then a dash and the name.</summary>
    public const string DateFirst = """
        F|Home » Markets » Commodities
        = Ruth Adeyemi; 2020-08-05; 
        H|Cocoa prices slide on hopes for a good harvest
        B|August 5, 2020 — Ruth Adeyemi

        T|Cocoa futures in London fell 2.1% on Wednesday as rain reached the farms of Ivory Coast and Ghana.

        T|Traders now expect a harvest of 4.9 million tonnes, up from 4.7 million.

        = Ruth Adeyemi; 2020-08-03; 
        H|Ghana sells a bond to pay its cocoa farmers
        B|August 3, 2020 — Ruth Adeyemi

        T|Ghana's cocoa board raised $1.3 billion from banks in Accra to buy this year's beans.

        F|Advertisement
        T|Demand was three times the sum on offer.
        """;

    /// <summary>An agency's style: By line, dateline, credits under the text.</summary>
    public const string Agency = """
        = Leila Haddad; ; 
        H|Morocco raises wheat duty to shield its farmers
        B|By Leila Haddad

        T|RABAT, Aug 5 (Wire) - Morocco will raise its duty on soft wheat to 135% from next week to shield its own growers, the government said on Wednesday.

        T|The country buys about 4 million tonnes abroad in an ordinary year.

        F|(Reporting by Leila Haddad; Editing by Tom Price)

        = Sipho Dlamini, Karin Olsen; ; 
        H|South African platinum mine reopens after a month
        B|By Sipho Dlamini and Karin Olsen

        T|JOHANNESBURG, Aug 5 (Wire) - A platinum mine north of Rustenburg has reopened a month after it sent 3,000 workers home, its owner said.

        T|Output will reach its old level in October.

        F|(Reporting by Sipho Dlamini; Editing by Tom Price)
        """;

    /// <summary>Relative times and reading times; the section above the headline.</summary>
    public const string Relative = """
        F|Menu
        F|Search
        = Dana Kim; ; 
        H|Chipmaker to double its plant in Dresden
        B|By Dana Kim
        B|Updated 2 hours ago
        B|3 min read

        T|The chipmaker will spend €1.6 billion to double the capacity of its plant in Dresden, the state of Saxony said.

        T|Half of the sum comes from Berlin and Brussels.
        """;

    /// <summary>Lines wrapped at some seventy characters, as mail programs do.</summary>
    public const string Wrapped = """
        = Owen Pryce; 2019-11-19 07:30; Science
        H|Survey ship finds warm water under the ice shelf
        B|By Owen Pryce / Nov 19, 2019 07:30 AM / Science

        T|A British survey ship has measured water of nearly two degrees under
        T|the edge of an ice shelf in the Amundsen Sea, warmer than any reading
        T|taken there before, scientists on board said.

        T|The ship will stay until January. Its robot dives to 900 metres and
        T|comes back with a sample every nine hours, when all goes well.

        = Mei Lin; 2019-11-18 20:00; Science
        B|Mei Lin / Nov 18, 2019 08:00 PM / Science

        T|A panda born in Chengdu last month has opened its eyes, the breeding
        T|centre said.
        """;

    /// <summary>A standfirst between headline and byline, a story above without byline.</summary>
    public const string Standfirst = """
        F|Latest News
        = Hugo Brandt; 2021-03-02 10:00; 
        H|Carmaker Volkswagen to build six battery plants in Europe
        T|The first of them is planned in Sweden and will open in 2023.
        B|Hugo Brandt - 2 March 2021, 10:00

        T|Volkswagen will build six battery plants in Europe by 2030 with partners, the carmaker said on Monday.

        T|Each plant is to make cells of 40 gigawatt-hours a year. The carmaker put no price on the plan.
        """;

    /// <summary>Photo captions inside, a subhead, a list and a quotation: all but the captions are text.</summary>
    public const string Features = """
        F|Subscribe
        = Noor Rahman; 2022-01-14 12:00; Culture
        H|The last typesetters of Dhaka's book street
        B|By Noor Rahman | January 14, 2022 12:00 | Culture

        T|Three men in Dhaka still set books by hand, letter by letter, in a lane behind the university.

        F|Photo: Rahim at his case. Noor Rahman / Courier

        T|A lane of paper

        T|“My father did this, and his father ran the press,” said Abdul Rahim, 71, who has eleven cases of type left.

        T|What they print now:
        T|• wedding cards
        T|• voters' lists
        T|• one poetry magazine

        T|A page costs 300 taka. An offset shop next door asks 40.

        F|Follow us on Twitter
        """;

    /// <summary>A list of teasers above the article has bylines of its own but no text: no article comes of it.</summary>
    public const string Teasers = """
        F|Rivers Run Low in Spain
        F|By Eva Ruiz / Jul 30, 2022 08:00 AM / Climate
        F|Olive Growers Fear a Lost Year
        F|By Eva Ruiz / Jul 29, 2022 08:00 AM / Climate
        = Eva Ruiz; 2022-07-31 08:00; Climate
        H|Reservoirs in Andalusia Fall to a Quarter
        B|By Eva Ruiz / Jul 31, 2022 08:00 AM / Climate

        T|Reservoirs in Andalusia hold a quarter of what they could, the regional government said, and towns near Malaga cut water at night.

        T|Farmers were told to leave a tenth of their fields dry.
        """;

    /// <summary>Two pages saved into one file: banner, breadcrumb, blurb and headlines stand between the articles again.</summary>
    public const string TwoPages = """
        F|Lagoon Times
        F|Home > Money
        F|Lagoon Times tells you what moves the markets of West Africa, every day but Sunday.
        = Ama Boateng; 2020-08-05 18:04; Money
        H|Naira slips as oil importers wait for dollars
        F|Photo: Reuters
        B|By Ama Boateng / Aug 05, 2020 06:04 PM / Money
        T|The naira slipped to 475 to the dollar in Lagos on Wednesday as importers of fuel waited for the central bank to sell.
        T|The bank's governor said he saw no reason to worry.
        R|Related: Central bank holds its rate
        T|Traders disagree.
        F|Contact reporter Ama Boateng (
        F|Follow us on WeChat
        F|Lagoon Times
        F|Home > Tech
        F|Lagoon Times tells you what moves the markets of West Africa, every day but Sunday.
        F|Ghana to Tax Mobile Money Again
        F|A Cable Ship Reaches Dakar
        F|Why Nobody Insures Motorbikes
        = Kofi Asante; 2020-08-05 12:00; Tech
        B|Kofi Asante / Aug 05, 2020 12:00 PM / Tech
        T|A start-up in Accra that lends phones against wages has raised $9 million from a fund in London, its founder said.
        T|It has 40,000 customers.
        F|Contact reporter Kofi Asante (
        """;
}
