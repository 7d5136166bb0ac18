import { Body } from '@nestjs/common';
import type { CommandContext } from '../recording/recorded-command.ts';
import { AllianceCommand, AllianceController } from '../requests/alliance-command.decorator.ts';
import { Command } from '../requests/command.decorator.ts';
import { Commands } from '../requests/commands.ts';
import {
  CloseCrossSeatDto,
  ConstituteCommitteeDto,
  ConstituteProjectTeamDto,
  DeclineSeatDto,
  DissolveBodyDto,
  EndGuestDto,
  InviteGuestDto,
  OpenCrossSeatDto,
  ResumeSeatDto,
} from './bodies.dto.ts';

const ID = '3f0c2a52-6f0e-5d0b-9a57-0d1f2b7c4e11';
const PERSON = '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22';

@AllianceController({ fr: 'Instances', en: 'Bodies' })
export class BodiesController {
  private readonly commands: Commands;
  constructor(commands: Commands) {
    this.commands = commands;
  }

  @AllianceCommand('constitute-committee', {
    summary: { fr: 'Constituer un comité, avec ses membres', en: 'Constitute a committee, with its members' },
    rules: ['R5', 'R6'],
    example: { kind: 'political', members: [{ partyId: ID, personId: PERSON, capacities: ['administrator'] }] },
  })
  constituteCommittee(@Body() body: ConstituteCommitteeDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'constitute-committee', body);
  }

  @AllianceCommand('constitute-project-team', {
    summary: { fr: 'Constituer l’équipe d’un chantier', en: 'Constitute the team of a project' },
    rules: ['R5', 'R6'],
    example: { projectId: ID, members: [{ partyId: ID, personId: PERSON, capacities: ['employee'], as: 'lead' }] },
  })
  constituteTeam(@Body() body: ConstituteProjectTeamDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'constitute-project-team', body);
  }

  @AllianceCommand('dissolve-body', {
    summary: { fr: 'Mettre fin à une instance', en: 'Dissolve a body' },
    rules: ['R44'],
    example: { bodyId: ID, reason: 'Le chantier est achevé.' },
  })
  dissolve(@Body() body: DissolveBodyDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'dissolve-body', body);
  }

  @AllianceCommand('decline-seat', {
    summary: { fr: 'Renoncer à siéger dans un comité', en: 'Decline a seat on a committee' },
    rules: ['R5'],
    example: { bodyId: ID, partyId: ID, reason: 'Trop peu de bénévoles.' },
  })
  decline(@Body() body: DeclineSeatDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'decline-seat', body);
  }

  @AllianceCommand('resume-seat', {
    summary: { fr: 'Siéger de nouveau', en: 'Take the seat again' },
    rules: ['R5'],
    example: { bodyId: ID, partyId: ID },
  })
  resume(@Body() body: ResumeSeatDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'resume-seat', body);
  }

  @AllianceCommand('invite-guest', {
    summary: { fr: 'Convier un invité, entendu sans voix', en: 'Invite a guest, heard without a voice' },
    rules: ['R7'],
    example: { partyId: ID, bodyId: ID },
  })
  invite(@Body() body: InviteGuestDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'invite-guest', body);
  }

  @AllianceCommand('end-guest', {
    summary: { fr: 'Ne plus convier un invité', en: 'End an invitation' },
    rules: ['R7'],
    example: { guestId: ID },
  })
  endGuest(@Body() body: EndGuestDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'end-guest', body);
  }

  @AllianceCommand('open-cross-seat', {
    summary: { fr: 'Noter une participation croisée', en: 'Record a cross seat' },
    rules: ['R8'],
    example: { personId: PERSON, ofPartyId: ID, onPartyId: '8d3e1f04-2b7a-5c66-8a90-1e5d7c3b9f22' },
  })
  openCrossSeat(@Body() body: OpenCrossSeatDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'open-cross-seat', body);
  }

  @AllianceCommand('close-cross-seat', {
    summary: { fr: 'Mettre fin à une participation croisée', en: 'Close a cross seat' },
    rules: ['R8'],
    example: { seatId: ID },
  })
  closeCrossSeat(@Body() body: CloseCrossSeatDto, @Command() c: CommandContext) {
    return this.commands.run(c, 'close-cross-seat', body);
  }
}
