namespace Extraction.Tests.Articles;

internal static partial class SamplePages
{
    /// <summary>A long page: no empty lines between paragraphs, runs of other headlines between the articles.</summary>
    public const string LongWithRuns = """
        F|Meridian Business Daily
        F|Home > Companies > Tech
        F|Meridian covers the companies of the Pacific Rim. Our reporters work in nine cities.
        F|Airline Cuts Its Fleet by a Third
        F|A Bank for Fishermen Opens in Manila
        F|Steelmakers Call a Truce on Prices
        F|Malls in Jakarta Reopen Half Empty
        F|Drone Maker Sues Its Old Chairman
        = Ann Lee; 2020-08-05 18:04; World
        B|By Ann Lee / Aug 05, 2020 06:04 PM / World
        F|Photo: VCG
        F|Photo: VCG
        T|Grab Holdings Inc. will lay off 360 people, about 5% of its staff, as the pandemic keeps riders at home, chief executive Anthony Tan told employees on Tuesday.
        T|The Singapore-based company runs taxis, food couriers and a payments service in eight countries. It will close some projects and move staff to deliveries.
        T|Why now?
        T|Tan wrote that it had “become clear that the pandemic will likely result in a prolonged recession”. Gojek, the rival in Indonesia, let go of 430 people a week later, 9% of its workforce.
        T|Grab raised $856 million from Mitsubishi UFJ Financial Group Inc. and TIS Inc. in February. It was last valued at $14.3 billion.
        T|Analysts doubt that it is the last cut:
        T|Rides are still a third below January, said Lim Wei Jie of Bukit Research
        T|Food orders grow but lose money, he said
        T|A listing is two years away at best
        T|Investors ask for profit sooner than they did, bankers in Singapore say.
        F|Contact reporter Ann Lee (
        R|Related: Gojek Lets 430 Go
        F|Share on Facebook
        F|Share on Twitter
        F|Scan the QR code to read on your phone
        F|Cement Output Rises for a Third Month
        F|Court Frees Former Minister on Bail
        F|Tea Auction Moves Online in Colombo
        F|What the New Labour Code Means
        = Bo Yu; 2020-08-05 15:40; Business
        B|Bo Yu / Aug 05, 2020 03:40 PM / Business
        F|Photo: IC
        T|Perfect Day's dairy proteins, made by fungi rather than cows, will be sold in Hong Kong from September under a licence worth HK$45 million ($5.8 million), the company said.
        T|Its partner, Igloo Dessert Bar, has six shops in the city. A pint of the ice cream will cost HK$88.
        T|“It melts like the real thing because it is the real thing,” said Ryan Pandya, who founded the Berkeley firm with Perumal Gandhi in 2014.
        T|Horizons Ventures, the fund of Li Ka-shing, led a round of $140 million in December. Temasek Holdings Pte. Ltd. put in more.
        F|Contact reporter Bo Yu (
        R|Related: Cultured Meat Goes on Sale in Singapore
        F|Share on Facebook
        = Cy Tan, Dee Wong; 2020-08-05 11:02; Finance
        H|Perth Miner Sells Half of Its Lithium Hill for A$1.9 Billion
        B|By Cy Tan and Dee Wong / Aug 05, 2020 11:02 AM / Finance
        T|A miner in Perth sold half of its lithium hill to a maker of battery chemicals from Chile for A$1.9 billion ($1.4 billion), both firms said on Wednesday.
        T|The hill lies 260 kilometres from the coast. It holds 189 million tonnes of ore at 1.5% lithium oxide.
        T|Building a refinery at Kwinana will cost the partners another A$700 million. The first trucks are to leave in 2023.
        F|Contact reporter Cy Tan (
        F|Airline Cuts Its Fleet by a Third
        F|A Bank for Fishermen Opens in Manila
        F|Steelmakers Call a Truce on Prices
        F|Malls in Jakarta Reopen Half Empty
        = Dee Wong; 2020-08-04 21:30; World
        B|Dee Wong / Aug 04, 2020 09:30 PM / World
        F|Photo: AFP
        T|New Zealand will keep its border shut to visitors until next year, Prime Minister Jacinda Ardern said in Wellington, although it may let in some students and sailors before.
        T|Tourism earned the country NZ$41 billion in 2019.
        T|Airlines have asked for NZ$1.2 billion in loans.
        F|Contact reporter Dee Wong (
        R|Related: Sydney Opens a Bubble for Fiji
        F|© 2020 Meridian Business Daily. All rights reserved.
        """;

    /// <summary>A long page: headlines, two-line bylines, sections above them, notices between paragraphs.</summary>
    public const string LongWithHeadlines = """
        F|Skip to content
        F|Log in
        F|The Northern Star

        = Aino Laine; 2023-05-09 06:00; 
        H|Helsinki tram drivers strike for a second day
        B|By Aino Laine
        B|9 May 2023, 06:00

        T|Tram drivers in Helsinki stayed at home for a second day on Tuesday and left some 200,000 passengers to buses, bicycles and their feet.

        T|Their union wants a rise of 6.5% over two years. The city's transport company has offered 4%, in steps, and a bonus of €400.

        F|Sign up for our morning newsletter

        T|“Nobody strikes in this weather for fun,” said Pekka Niemi, who has driven the number 4 for 22 years. It rained all day.

        T|The mediator has asked both sides to her office for Thursday. If they do not agree, the metro may stop too, from Friday at 5 a.m.

        T|What it costs

        T|The chamber of commerce puts the loss at €3 million a day. Shops in the centre sold a fifth less than on an ordinary Monday, according to the card firm Nets.

        = Lars Holm; 2023-05-08 17:45; 
        H|Swedish steel without coal finds its first buyers
        B|By Lars Holm
        B|8 May 2023, 17:45

        T|Carmakers have signed for half of the steel that a plant in Boden will make without coal from 2025, its builder said on Monday.

        T|Mercedes-Benz Group AG, Scania AB and the bearing maker SKF AB are among the buyers. They pay a fifth more than for ordinary steel.

        T|The plant needs 800 megawatts of power, as much as a million homes. Vattenfall AB, the state utility, is to supply a third of it from dams on the Lule river.

        F|Advertisement

        T|The builder has raised €1.5 billion so far. It needs €5 billion, of which banks led by Societe Generale SA have promised 3.3 billion.

        R|Related: Iron ore train derails near Kiruna

        = Aino Laine, Lars Holm; 2023-05-08 12:10; 
        H|Estonia and Finland argue over who owns a tunnel that is not there
        B|By Aino Laine and Lars Holm
        B|8 May 2023, 12:10

        T|The tunnel between Tallinn and Helsinki exists on paper only, yet two governments have begun to argue over its islands.

        T|A Finnish investor wants to heap up an island of rock from the digging and sell flats on it. Estonia says that the sea bed there is its own.

        T|“It is our rock once it is out,” the investor, Peter Vesterbacka, told a newspaper in Tallinn. The Estonian minister for public administration said that rock had no passport.

        T|The tunnel would be 103 kilometres long and cost between €15 billion and €20 billion.

        F|Most Popular
        F|Ten Things to Do in Turku When It Rains
        F|Moose on the Runway Delays Flight
        F|How to Buy a Summer House and Not Regret It
        F|Follow us on Facebook
        """;
}
