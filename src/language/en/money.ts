/** Money that fighters and the families of the dead get, and money that is no pay. */
import { asWritten as phrases } from '../alternatives.ts';
import { verbs } from './verbs.ts';

export const pay = [
  verbs(
    'pay, earn, pocket, offer, promise, reward, compensate, remunerate, reimburse, advertise, dangle, receive, get, take home, net a month, make a month, collect, award, grant to, transfer, wire, credit to, send home, tempt with, bait with, entice with, lure with',
  ),
  phrases(
    'pay, pays, wage, wages, salary, salaries, back pay, take-home pay, take-home, monthly pay, basic pay, base pay, combat pay, danger money, hazard pay, blood money, bonus, bonuses, signing bonus, sign-on bonus, sign-up bonus, signing-on, joining bonus, enlistment bonus, welcome bonus, upfront payment, one-off payment, one-time payment, single payment, lump sum, lump sums, lump-sum, ' +
      'gratuity, payout, payouts, pay-out, pay-outs, payoff, payment, payments, payslip, payslips, paycheck, paychecks, pay packet, pay packets, paymaster, bounty, stipend, stipends, allowance, allowances, per diem, remuneration, compensation, death benefit, death benefits, death grant, death gratuity, survivor benefit, survivor benefits, benefits, pension, pensions, coffin money, insurance payout, ' +
      'cash up front, up front, upfront, cash in hand, in hand, on signing, on signature, upon signing, for signing, on enlistment, a month, per month, monthly, a year in pay, for a leg, for a limb, for a wound, for an injury, for each tank, earnings, income, money promised, promised sum, the sum promised, sum promised, the going rate, prize money, reward, rewards, hourly rate, an hour, rates of pay, pay scale, pay scales',
  ),
].join(', ');

export const expenses = [
  verbs(
    'charge, cost, spend, fine, borrow, bribe, swindle, defraud, steal, embezzle, siphon off, skim, launder, seize, confiscate, impound, freeze, fork out, shell out, part with, cough up, hand over, stump up, scrape together, sell his/their/her land/house, mortgage, donate, invest, budget, earmark, allocate, set aside, ' +
      'pay an/the/his agent/broker/recruiter/fixer/smuggler, pay agents/brokers/recruiters/smugglers/traffickers/fixers/middlemen, pay to the/an agent/agency/broker, pay for a/the/his ticket/visa/passport/flight, pay the agency, set back, pay in tax/taxes/fees/fines, lose in',
  ),
  phrases(
    'fee, fees, agent s fee, agents fees, finder s fee, referral fee, referral fees, commission, commissions, margin, margins, mark-up, per recruit, per head to, for every recruit, for each recruit, for every man, for each man, for every man delivered, for turning in, head price, tariff, price, price tag, price list, prices, going price, cost, costs, costing, bill, bills, invoice, budget, budgets, outlay, outlays, spending, ' +
      'expenditure, expenses, damage, damages, fine, fines, penalty, penalties, debt, debts, loan, loans, mortgage, tax, taxes, duty, duties, ticket, tickets, airfare, fare, fares, visa, visas, ransom, bail, bond, assets, revenue, revenues, profit, profits, turnover, takings, proceeds, sales, exports, imports, trade, aid, aid package, donations, collection, fundraiser, crowdfunding, grant, subsidy, subsidies, worth, worth of, ' +
      'value, valued at, rent, rents, bribe, bribes, kickback, kickbacks, backhander, backhanders, court costs, legal costs, lawyer s fee, lawyers fees, fortune, fund, funds, insurance, insured loss, repair, repairs, reconstruction, losses, loss, investment, shortfall, deficit, hole, surplus, cash found, in confiscated cash, bank slips, treasury, reserves, contract worth, deal worth, tender, per barrel, a barrel, a litre, a kilo, per tonne, a tonne, life savings, savings, dowry',
  ),
].join(', ');
